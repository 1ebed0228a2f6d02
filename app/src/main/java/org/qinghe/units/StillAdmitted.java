package org.qinghe.units;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the account anew at every request: what an administrator changes counts at once, not at the next sign-in, and no
 * session outlives its longest time however busy it is.
 */
class StillAdmitted extends OncePerRequestFilter {

    private final Viewers viewers;

    StillAdmitted(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = SignedInAccount.current();
        if (signedIn.isEmpty() || Assets.asked(request)) {
            chain.doFilter(request, response);
            return;
        }
        var now = viewers.again(signedIn.get());
        if (now.isEmpty()) {
            new SecurityContextLogoutHandler()
                    .logout(request, response, signedIn.get().token());
            response.sendRedirect("/sign-in?ended");
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now.get().token());
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
