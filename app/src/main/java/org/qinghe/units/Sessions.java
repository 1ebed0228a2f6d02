package org.qinghe.units;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where somebody is signed in at the moment, and how to end it. */
@Component
class Sessions {

    static final String BROWSER = "qinghe.browser";

    private static final int LONGEST_BROWSER = 160;

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /** The sessions of a sign-in name, the one used last first. */
    List<OpenSession> of(String signInName, Optional<String> here) {
        return repository.findByPrincipalName(signInName).values().stream()
                .map(session -> new OpenSession(
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.<String>getAttributeOrDefault(BROWSER, ""),
                        here.filter(session.getId()::equals).isPresent()))
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    /** Ends all sessions of the name but the one that may stay; returns how many. */
    int end(String signInName, Optional<String> staying) {
        var ended = repository.findByPrincipalName(signInName).keySet().stream()
                .filter(id -> staying.filter(id::equals).isEmpty())
                .toList();
        ended.forEach(repository::deleteById);
        return ended.size();
    }

    static Optional<String> idOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> session.getId());
    }

    /** Notes in the session with which browser somebody signed in, so that they recognise it in the list. */
    static void noteBrowser(HttpServletRequest request) {
        var named =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        request.getSession().setAttribute(BROWSER, named.substring(0, Math.min(LONGEST_BROWSER, named.length())));
    }
}
