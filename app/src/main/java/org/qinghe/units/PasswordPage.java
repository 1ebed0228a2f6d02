package org.qinghe.units;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
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

/** Changes one's own password, which ends one's sign-ins everywhere else. */
@Controller
class PasswordPage {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Sessions sessions;
    private final AuditTrail trail;

    PasswordPage(Accounts accounts, PasswordEncoder passwords, Sessions sessions, AuditTrail trail) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.trail = trail;
    }

    @GetMapping(NewPasswordFirst.PAGE)
    String ask(Model model) {
        model.addAttribute("errors", FieldErrors.none());
        return "units/password";
    }

    @PostMapping(NewPasswordFirst.PAGE)
    String change(
            @RequestParam String current,
            @RequestParam String fresh,
            @RequestParam String again,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var account = accounts.find(Viewer.required().account()).orElseThrow();
        var errors = passwords.matches(current, account.password())
                ? PasswordRules.errors(fresh, again, current, account.signInName())
                : FieldErrors.none().with("current", "units.password.wrong");
        if (errors.any()) {
            model.addAttribute("errors", errors);
            return "units/password";
        }
        accounts.changePassword(account.id(), String.valueOf(passwords.encode(fresh)), false);
        trail.record("units.passwordChanged", "account/" + account.id(), Map.of());
        sessions.end(account.signInName(), Sessions.idOf(request));
        Notice.done(redirect, "units.password.changed");
        return "redirect:/";
    }
}
