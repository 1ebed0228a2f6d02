package org.qinghe.units;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Makes somebody the principal of this session, under a fresh session id. */
@Component
class LettingIn {

    void letIn(SignedInAccount account, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        Sessions.noteBrowser(request);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(account.token());
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
