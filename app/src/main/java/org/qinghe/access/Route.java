package org.qinghe.access;

import org.springframework.http.HttpMethod;

/**
 * A way into the application and who may take it. A request that no route describes is refused.
 *
 * @param method the HTTP method
 * @param pattern a path pattern, such as {@code /figures/reports/{id}}
 * @param entry who may enter
 */
public record Route(HttpMethod method, String pattern, Entry entry) {

    /** Who may enter by a route. */
    public sealed interface Entry {

        /** Anybody, signed in or not. */
        record Open() implements Entry {}

        /** Anybody who is signed in. */
        record SignedIn() implements Entry {}

        /** Those whose roles carry the permission. */
        record Carrying(String permission) implements Entry {}
    }

    public static Route get(String pattern, String permission) {
        return new Route(HttpMethod.GET, pattern, new Entry.Carrying(permission));
    }

    public static Route post(String pattern, String permission) {
        return new Route(HttpMethod.POST, pattern, new Entry.Carrying(permission));
    }

    public static Route signedIn(HttpMethod method, String pattern) {
        return new Route(method, pattern, new Entry.SignedIn());
    }

    public static Route open(HttpMethod method, String pattern) {
        return new Route(method, pattern, new Entry.Open());
    }
}
