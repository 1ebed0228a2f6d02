package org.qinghe.units;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What every page needs to look like itself, whoever looks at it. */
final class Assets {

    private static final List<String> FOLDERS = List.of("/css/", "/js/", "/webjars/", "/_static/");

    private Assets() {}

    static boolean asked(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals("/favicon.svg") || FOLDERS.stream().anyMatch(path::startsWith);
    }
}
