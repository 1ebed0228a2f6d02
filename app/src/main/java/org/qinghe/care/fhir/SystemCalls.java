package org.qinghe.care.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.CareSystem;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Room;
import org.qinghe.care.lock.SystemTokens;
import org.qinghe.care.systems.Secrets;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** What a care system asks, in its name and for the purpose of its grant; the trail names it. */
@Component
class SystemCalls {

    private static final String BEARER = "Bearer ";

    private final SystemTokens tokens;
    private final Gate gate;
    private final AuditTrail trail;

    SystemCalls(SystemTokens tokens, Gate gate, AuditTrail trail) {
        this.tokens = tokens;
        this.gate = gate;
        this.trail = trail;
    }

    /** The system as whoever is looking: it carries no permission, so that no way for people lets it in. */
    private record Carried(Viewer viewer) implements Viewer.Carrier, java.io.Serializable {}

    /** Something that a system does in a room of its own. */
    @FunctionalInterface
    interface Call<T> {
        T in(Room room, CareSystem system);
    }

    /**
     * Does it.
     *
     * @param scope what it needs, such as {@code Patient.rs}
     * @throws Outcome where the token is none, or does not cover that
     */
    <T> T in(HttpServletRequest request, String scope, Call<T> call) {
        var system = tokens.holder(Secrets.hash(token(request))).orElseThrow(Outcome::noToken);
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(carried(system), null, Set.of())));
        try {
            if (!system.covers(scope)) {
                trail.record("care.systemRefused", "system/" + system.account(), Map.of("scope", scope));
                throw Outcome.notCovered(scope);
            }
            return gate.serve(system, room -> call.in(room, system));
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static Carried carried(CareSystem system) {
        return new Carried(new Viewer(system.account(), system.name(), system.unit(), "", "", "", Set.of()));
    }

    private static String token(HttpServletRequest request) {
        var authorization = FhirAnswers.header(request, HttpHeaders.AUTHORIZATION);
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw Outcome.noToken();
        }
        return authorization.substring(BEARER.length()).strip();
    }
}
