package org.qinghe.units;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPage {

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String refused,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String left,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String ended,
            Model model) {
        model.addAttribute("refused", refused != null);
        model.addAttribute("left", left != null);
        model.addAttribute("ended", ended != null);
        return "units/sign-in";
    }
}
