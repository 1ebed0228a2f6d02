package org.qinghe.safeguards;

import java.util.UUID;
import org.qinghe.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of an activity after it was written; each leads back to its page with what became of it. */
@Controller
class ActivityDeciding {

    private final ActivityVersions versions;
    private final Registration registration;

    ActivityDeciding(ActivityVersions versions, Registration registration) {
        this.versions = versions;
        this.registration = registration;
    }

    @PostMapping("/processing/{activity}/approve")
    String approve(
            @PathVariable UUID activity, @RequestParam(defaultValue = "") String seen, RedirectAttributes redirect) {
        return after(activity, "approved", () -> registration.approve(activity, seen), redirect);
    }

    @PostMapping("/processing/{activity}/return")
    String giveBack(
            @PathVariable UUID activity, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        return after(activity, "returned", () -> registration.giveBack(activity, reason), redirect);
    }

    @PostMapping("/processing/{activity}/end")
    String end(
            @PathVariable UUID activity, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        return after(activity, "ended", () -> registration.end(activity, reason), redirect);
    }

    @PostMapping("/processing/{activity}/discard")
    String discard(@PathVariable UUID activity, RedirectAttributes redirect) {
        return after(activity, "discarded", () -> registration.discard(activity), redirect);
    }

    private String after(UUID activity, String done, Runnable step, RedirectAttributes redirect) {
        if (versions.of(activity).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            step.run();
            Notice.done(redirect, "safeguards.activity." + done);
        } catch (RegistrationRefused refused) {
            Notice.refused(redirect, refused.message());
        }
        return versions.of(activity).isEmpty() ? "redirect:/processing" : "redirect:/processing/" + activity;
    }
}
