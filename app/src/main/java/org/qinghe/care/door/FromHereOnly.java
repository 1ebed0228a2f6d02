package org.qinghe.care.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a form that comes from a page of somebody else's. Browsers say where a form comes from: newer ones in a word of their
 * own, which they send to encrypted addresses only, all of them by the origin. What says neither is no browser, and carries
 * nobody's cookie.
 */
final class FromHereOnly implements HandlerInterceptor {

    private static final String SITE = "Sec-Fetch-Site";
    private static final Set<String> HERE = Set.of("same-origin", "none");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!changes(request) || fromHere(request)) {
            return true;
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
        return false;
    }

    static boolean changes(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod());
    }

    private static boolean fromHere(HttpServletRequest request) {
        return header(request, SITE)
                .map(HERE::contains)
                .or(() -> header(request, HttpHeaders.ORIGIN).map(origin -> isOurs(origin, request)))
                .orElse(true);
    }

    /** As the browser named us, or as a proxy before us was named; which scheme it ends, it may keep to itself. */
    private static boolean isOurs(String origin, HttpServletRequest request) {
        try {
            var from = URI.create(origin);
            return from.getHost() != null
                    && (from.getRawAuthority()
                                    .equalsIgnoreCase(
                                            header(request, HttpHeaders.HOST).orElse(""))
                            || from.getHost().equalsIgnoreCase(request.getServerName())
                                    && port(from) == request.getServerPort());
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static int port(URI from) {
        if (from.getPort() >= 0) {
            return from.getPort();
        }
        return "https".equals(from.getScheme()) ? 443 : 80;
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }
}
