package org.qinghe.units;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.qinghe.web.FieldErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for the second factor after the password. */
@Controller
class SecondFactorPage {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final SignIns signIns;
    private final Viewers viewers;
    private final LettingIn lettingIn;
    private final Clock clock;

    SecondFactorPage(
            Accounts accounts,
            SecondFactors factors,
            SignIns signIns,
            Viewers viewers,
            LettingIn lettingIn,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.signIns = signIns;
        this.viewers = viewers;
        this.lettingIn = lettingIn;
        this.clock = clock;
    }

    @GetMapping(SecondFactorFirst.PAGE)
    String ask(Model model) {
        if (owing().isEmpty()) {
            return "redirect:/";
        }
        model.addAttribute("errors", FieldErrors.none());
        return "units/second-factor";
    }

    @PostMapping(SecondFactorFirst.PAGE)
    String take(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (owing().isEmpty()) {
            return "redirect:/";
        }
        var account = accounts.find(owing().get().viewer().account()).orElseThrow();
        var way = account.lockedAt(clock.instant()) ? Optional.<SignInWay>empty() : factors.take(account.id(), code);
        if (way.isEmpty()) {
            signIns.failed(account);
            model.addAttribute("errors", FieldErrors.none().with("code", "units.second.wrong"));
            return "units/second-factor";
        }
        signIns.succeeded(account.id(), way.get());
        lettingIn.letIn(viewers.of(account), request, response);
        return "redirect:/";
    }

    private static Optional<SignedInAccount> owing() {
        return SignedInAccount.current().filter(SignedInAccount::owesSecondFactor);
    }
}
