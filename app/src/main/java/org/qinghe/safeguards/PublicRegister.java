package org.qinghe.safeguards;

import java.time.Clock;
import java.time.LocalDate;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** G13: the register as anybody may read it, without an account and without being remembered. */
@Controller
class PublicRegister {

    private final ActivityVersions versions;
    private final Register register;
    private final Clock clock;

    PublicRegister(ActivityVersions versions, Register register, Clock clock) {
        this.versions = versions;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/register")
    String read(@ModelAttribute("page") Page page, Model model) {
        model.addAttribute("published", versions.published());
        model.addAttribute("open", PurposeStanding.ofAll(register));
        model.addAttribute("text", new ActivityText(page.words()));
        model.addAttribute("today", LocalDate.now(clock));
        return "safeguards/register";
    }

    @GetMapping("/register.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("page") Page page) {
        return Download.csv(files(page).table(versions.published()));
    }

    @GetMapping("/register.xlsx")
    ResponseEntity<byte[]> xlsx(@ModelAttribute("page") Page page) {
        return Download.xlsx(files(page).table(versions.published()));
    }

    private RegisterFiles files(Page page) {
        return new RegisterFiles(page.words(), LocalDate.now(clock));
    }
}
