package org.qinghe.units;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPage {

    private final OrganisationSignIn organisation;

    SignInPage(OrganisationSignIn organisation) {
        this.organisation = organisation;
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String refused,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String left,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String ended,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String stranger,
            Model model) {
        model.addAttribute("refused", refused != null);
        model.addAttribute("left", left != null);
        model.addAttribute("ended", ended != null);
        model.addAttribute("stranger", stranger != null);
        model.addAttribute("organisation", organisation.configured());
        return "units/sign-in";
    }
}
