package org.qinghe.units;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends whoever signed in with a first password to the page where a new one is chosen, and nowhere else. */
class NewPasswordFirst extends OncePerRequestFilter {

    static final String PAGE = "/account/password";

    private static final Set<String> ALLOWED = Set.of(PAGE, "/sign-out", "/error");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mustChange() && !ALLOWED.contains(request.getRequestURI()) && !Assets.asked(request)) {
            response.sendRedirect(PAGE);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean mustChange() {
        return SignedInAccount.current()
                .map(SignedInAccount::mustChangePassword)
                .orElse(false);
    }
}
