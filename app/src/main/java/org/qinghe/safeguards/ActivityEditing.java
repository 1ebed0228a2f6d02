package org.qinghe.safeguards;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The guided form: a draft may be kept with anything open; to propose it, nothing may be. */
@Controller
class ActivityEditing {

    private final ActivityVersions versions;
    private final Registration registration;
    private final Clock clock;

    ActivityEditing(ActivityVersions versions, Registration registration, Clock clock) {
        this.versions = versions;
        this.registration = registration;
        this.clock = clock;
    }

    @GetMapping("/processing/new")
    String make(Model model) {
        return form(Optional.empty(), "", "", ActivityContent.empty(), FieldErrors.none(), model);
    }

    @PostMapping("/processing")
    String begin(
            @RequestParam(defaultValue = "") String code,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        var content = new ActivityForm(sent).content();
        var typed = code.strip();
        var errors = ActivityGaps.tooLong(content);
        if (errors.any()) {
            return form(Optional.empty(), typed, "", content, errors, model);
        }
        try {
            var activity = registration.begin(typed, content);
            return sent.containsKey("propose") ? proposed(activity, redirect) : kept(activity, redirect);
        } catch (RegistrationRefused refused) {
            return form(
                    Optional.empty(), typed, "", content, FieldErrors.none().with("code", refused.message()), model);
        }
    }

    /** A draft to go on with; or, where the newest version was decided, the next one begun with its words. */
    @GetMapping("/processing/{activity}/edit")
    String edit(@PathVariable UUID activity, @RequestParam(defaultValue = "false") boolean check, Model model) {
        var newest = newest(activity);
        var errors = check ? ActivityGaps.of(newest.content(), LocalDate.now(clock)) : FieldErrors.none();
        return form(Optional.of(newest), newest.code(), newest.fingerprint(), newest.content(), errors, model);
    }

    @PostMapping("/processing/{activity}")
    String write(
            @PathVariable UUID activity,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        var newest = newest(activity);
        var content = new ActivityForm(sent).content();
        var errors = ActivityGaps.tooLong(content);
        if (errors.any()) {
            return form(Optional.of(newest), newest.code(), seen, content, errors, model);
        }
        try {
            registration.write(activity, seen, content);
            return sent.containsKey("propose") ? proposed(activity, redirect) : kept(activity, redirect);
        } catch (RegistrationRefused refused) {
            Notice.refused(redirect, refused.message());
            return "redirect:/processing/" + activity;
        }
    }

    /** The draft is kept whatever becomes of the proposal; what is open shows beside the fields. */
    private String proposed(UUID activity, RedirectAttributes redirect) {
        var gaps = ActivityGaps.of(newest(activity).content(), LocalDate.now(clock));
        if (gaps.any()) {
            Notice.done(redirect, "safeguards.activity.keptNotProposed");
            return "redirect:/processing/" + activity + "/edit?check=true";
        }
        registration.propose(activity);
        Notice.done(redirect, "safeguards.activity.proposed");
        return "redirect:/processing/" + activity;
    }

    private static String kept(UUID activity, RedirectAttributes redirect) {
        Notice.done(redirect, "safeguards.activity.kept");
        return "redirect:/processing/" + activity + "/edit";
    }

    private String form(
            Optional<ActivityVersion> edited,
            String code,
            String seen,
            ActivityContent content,
            FieldErrors errors,
            Model model) {
        model.addAttribute("edited", edited);
        model.addAttribute("code", code);
        model.addAttribute("seen", seen);
        model.addAttribute("content", content);
        model.addAttribute("errors", errors);
        model.addAttribute("gaps", ActivityGaps.of(content, LocalDate.now(clock)));
        return "safeguards/activity-edit";
    }

    private ActivityVersion newest(UUID activity) {
        return versions.of(activity).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
