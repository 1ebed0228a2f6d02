package org.qinghe.units;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the script for passkeys talks to. A challenge waits in the session and is good for one answer. */
@Controller
class PasskeyPages {

    private static final String TO_BEGIN = "qinghe.passkeyToBegin";
    private static final String TO_SIGN_IN = "qinghe.passkeyToSignIn";
    private static final int LONGEST_LABEL = 60;

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final SignIns signIns;
    private final Viewers viewers;
    private final LettingIn lettingIn;
    private final AuditTrail trail;
    private final Clock clock;

    PasskeyPages(
            Passkeys passkeys,
            Accounts accounts,
            SignIns signIns,
            Viewers viewers,
            LettingIn lettingIn,
            AuditTrail trail,
            Clock clock) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.signIns = signIns;
        this.viewers = viewers;
        this.lettingIn = lettingIn;
        this.trail = trail;
        this.clock = clock;
    }

    @PostMapping("/account/passkeys/options")
    ResponseEntity<String> toBegin(Authentication holder, HttpSession session) {
        var options = passkeys.toBegin(holder);
        session.setAttribute(TO_BEGIN, options);
        return json(passkeys.json(options));
    }

    @PostMapping("/account/passkeys")
    ResponseEntity<Void> begin(@RequestParam String label, @RequestBody String made, HttpSession session) {
        boolean begun = session.getAttribute(TO_BEGIN) instanceof PublicKeyCredentialCreationOptions options
                && passkeys.begin(options, made, named(label));
        session.removeAttribute(TO_BEGIN);
        if (!begun) {
            return ResponseEntity.badRequest().build();
        }
        trail.record("units.passkeyAdded", "account/" + Viewer.required().account());
        return ResponseEntity.noContent().build();
    }

    private static String named(String label) {
        var name = label.strip();
        return name.isEmpty() ? "Passkey" : name.substring(0, Math.min(LONGEST_LABEL, name.length()));
    }

    @PostMapping("/account/passkeys/{id}/remove")
    String remove(@PathVariable String id, RedirectAttributes redirect) {
        var account = Viewer.required().account();
        if (passkeys.remove(account, id)) {
            trail.record("units.passkeyRemoved", "account/" + account);
            Notice.done(redirect, "units.passkey.removed");
        }
        return "redirect:/account";
    }

    @PostMapping("/sign-in/passkey/options")
    ResponseEntity<String> toSignIn(HttpSession session) {
        var options = passkeys.toSignIn(
                Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                        .orElse(new AnonymousAuthenticationToken(
                                "nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))));
        session.setAttribute(TO_SIGN_IN, options);
        return json(passkeys.json(options));
    }

    @PostMapping("/sign-in/passkey")
    ResponseEntity<Void> signIn(@RequestBody String signed, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        var account = session.getAttribute(TO_SIGN_IN) instanceof PublicKeyCredentialRequestOptions options
                ? passkeys.holder(options, signed).flatMap(accounts::find)
                : Optional.<Account>empty();
        session.removeAttribute(TO_SIGN_IN);
        if (account.filter(known -> !known.disabled() && !known.lockedAt(clock.instant()))
                .isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        signIns.succeeded(account.get().id(), SignInWay.PASSKEY);
        lettingIn.letIn(viewers.of(account.get()), request, response);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<String> json(String text) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(text);
    }
}
