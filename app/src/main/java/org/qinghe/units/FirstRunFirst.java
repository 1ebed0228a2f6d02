package org.qinghe.units;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** While there is no account, every page leads to the one that makes the first. */
class FirstRunFirst extends OncePerRequestFilter {

    static final String PAGE = "/first-run";

    private static final Set<String> ALLOWED = Set.of(PAGE, "/error", "/actuator/health");

    private final FirstRun firstRun;

    FirstRunFirst(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!ALLOWED.contains(request.getRequestURI()) && !Assets.asked(request) && firstRun.pending()) {
            response.sendRedirect(PAGE);
            return;
        }
        chain.doFilter(request, response);
    }
}
