package org.qinghe.units;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends whoever signed in with a first password to the page where a new one is chosen, and nowhere else. */
class NewPasswordFirst extends OncePerRequestFilter {

    static final String PAGE = "/account/password";

    private static final Set<String> ALLOWED = Set.of(PAGE, "/sign-out", "/error");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mustChange() && !ALLOWED.contains(request.getRequestURI()) && !isAsset(request.getRequestURI())) {
            response.sendRedirect(PAGE);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean mustChange() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof SignedInAccount account
                && account.mustChangePassword();
    }

    private static boolean isAsset(String path) {
        return path.startsWith("/css/")
                || path.startsWith("/js/")
                || path.startsWith("/webjars/")
                || path.equals("/favicon.svg");
    }
}
