package org.qinghe.units;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever gave a password and still owes the second factor is led to the page that asks for it, and nowhere else. */
class SecondFactorFirst extends OncePerRequestFilter {

    static final String PAGE = "/sign-in/second";

    private static final Set<String> ALLOWED =
            Set.of(PAGE, "/sign-in/passkey", "/sign-in/passkey/options", "/sign-out", "/error");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean owes =
                SignedInAccount.current().map(SignedInAccount::owesSecondFactor).orElse(false);
        if (owes && !ALLOWED.contains(request.getRequestURI()) && !Assets.asked(request)) {
            response.sendRedirect(PAGE);
            return;
        }
        chain.doFilter(request, response);
    }
}
