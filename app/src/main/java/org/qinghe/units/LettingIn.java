package org.qinghe.units;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signs an account in after all its factors were given: a fresh session id, and the account as it stands. */
@Component
class LettingIn {

    private final Viewers viewers;

    LettingIn(Viewers viewers) {
        this.viewers = viewers;
    }

    void letIn(Account account, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        Sessions.noteBrowser(request);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(viewers.of(account).token());
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
