package org.qinghe.units;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everybody keeps of their own account: password, second factor, where they are signed in. */
@Controller
class OwnAccountPages {

    private static final String PROPOSED = "qinghe.proposedSecret";
    private static final int SIGN_INS_SHOWN = 10;

    private final Accounts accounts;
    private final AccountDirectory directory;
    private final RoleBook roles;
    private final Sessions sessions;
    private final SignIns signIns;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final PasswordEncoder passwords;
    private final AuditTrail trail;

    OwnAccountPages(
            Accounts accounts,
            AccountDirectory directory,
            RoleBook roles,
            Sessions sessions,
            SignIns signIns,
            SecondFactors factors,
            Passkeys passkeys,
            PasswordEncoder passwords,
            AuditTrail trail) {
        this.accounts = accounts;
        this.directory = directory;
        this.roles = roles;
        this.sessions = sessions;
        this.signIns = signIns;
        this.factors = factors;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.trail = trail;
    }

    @GetMapping("/account")
    String own(HttpServletRequest request, Model model) {
        return show(FieldErrors.none(), request, model);
    }

    private String show(FieldErrors errors, HttpServletRequest request, Model model) {
        var account = own();
        model.addAttribute("account", directory.find(account.id()).orElseThrow());
        model.addAttribute("roles", roles.all());
        model.addAttribute("sessions", sessions.of(account.signInName(), Sessions.idOf(request)));
        model.addAttribute("signIns", signIns.latest(account.id(), SIGN_INS_SHOWN));
        model.addAttribute("secondFactor", factors.has(account.id()));
        model.addAttribute("codesLeft", factors.recoveryCodesLeft(account.id()));
        model.addAttribute("passkeys", passkeys.of(account.id()));
        model.addAttribute("errors", errors);
        return "units/own-account";
    }

    @PostMapping("/account/sign-out")
    String signOutElsewhere(HttpServletRequest request, RedirectAttributes redirect) {
        var account = own();
        int ended = sessions.end(account.signInName(), Sessions.idOf(request));
        trail.record("units.signedOutEverywhere", "account/" + account.id(), Map.of("sessions", String.valueOf(ended)));
        Notice.done(redirect, "units.account.signedOut", ended);
        return "redirect:/account";
    }

    /** The secret waits in the session, encrypted, until a code made with it has been typed. */
    @GetMapping("/account/second-factor")
    String propose(HttpSession session, Model model) {
        var shut = factors.propose(own().id());
        session.setAttribute(PROPOSED, shut);
        return show(shut, FieldErrors.none(), model);
    }

    @PostMapping("/account/second-factor")
    String begin(@RequestParam(defaultValue = "") String code, HttpSession session, Model model) {
        var account = own();
        if (!(session.getAttribute(PROPOSED) instanceof byte[] shut)) {
            return "redirect:/account/second-factor";
        }
        var codes = factors.begin(account.id(), shut, code);
        if (codes.isEmpty()) {
            return show(shut, FieldErrors.none().with("code", "units.second.wrong"), model);
        }
        session.removeAttribute(PROPOSED);
        trail.record("units.secondFactorBegun", "account/" + account.id());
        model.addAttribute("codes", codes.get());
        return "units/recovery-codes";
    }

    private String show(byte[] shut, FieldErrors errors, Model model) {
        var secret = Base32.of(factors.opened(shut, own().id()));
        model.addAttribute("secret", secret);
        model.addAttribute("qr", QrCode.of(address(secret)));
        model.addAttribute("errors", errors);
        return "units/second-factor-begin";
    }

    /** The address that authenticator apps read from the QR code. */
    private String address(String secret) {
        var name = URLEncoder.encode("Qinghe:" + own().signInName(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "otpauth://totp/" + name + "?secret=" + secret + "&issuer=Qinghe";
    }

    /** Needs the password once more: an unattended screen must not be enough to take the lock away. */
    @PostMapping("/account/second-factor/remove")
    String remove(
            @RequestParam(defaultValue = "") String current,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var account = own();
        if (!passwords.matches(current, account.password())) {
            return show(FieldErrors.none().with("current", "units.password.wrong"), request, model);
        }
        factors.end(account.id());
        trail.record("units.secondFactorEnded", "account/" + account.id());
        Notice.done(redirect, "units.second.removed");
        return "redirect:/account";
    }

    private Account own() {
        return Optional.of(Viewer.required().account()).flatMap(accounts::find).orElseThrow();
    }
}
