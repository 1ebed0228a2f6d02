package org.qinghe.notices;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How each person wants to be told. */
@Controller
class SettingsPages {

    private static final String RHYTHM_OF = "rhythm-";

    private final Preferences preferences;
    private final NoticeKinds kinds;
    private final MailServers servers;
    private final MailChannel mail;
    private final PlainWords wording;
    private final AuditTrail trail;
    private final Clock clock;

    SettingsPages(
            Preferences preferences,
            NoticeKinds kinds,
            MailServers servers,
            MailChannel mail,
            PlainWords wording,
            AuditTrail trail,
            Clock clock) {
        this.preferences = preferences;
        this.kinds = kinds;
        this.servers = servers;
        this.mail = mail;
        this.wording = wording;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/notices/settings")
    String settings(Model model) {
        var own = preferences.of(Viewer.required().account());
        return show(PreferenceForm.of(own, kinds.all()), FieldErrors.none(), model);
    }

    private String show(PreferenceForm form, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", kinds.all());
        model.addAttribute("mailed", servers.named().isPresent());
        model.addAttribute(
                "kept", !preferences.of(Viewer.required().account()).email().isEmpty());
        return "notices/settings";
    }

    @PostMapping("/notices/settings")
    String keep(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "false") String english,
            @RequestParam(defaultValue = "false") String quiet,
            @RequestParam(defaultValue = "") String quietFrom,
            @RequestParam(defaultValue = "") String quietUntil,
            @RequestParam(defaultValue = "") String digestAt,
            @RequestParam(defaultValue = "") String digestDay,
            @RequestParam Map<String, String> all,
            Model model,
            RedirectAttributes redirect) {
        var form = new PreferenceForm(email, english, quiet, quietFrom, quietUntil, digestAt, digestDay, rhythms(all));
        var errors = form.errors();
        if (errors.any()) {
            return show(form, errors, model);
        }
        var account = Viewer.required().account();
        preferences.keep(form.preference(account, kinds.all()));
        trail.record("notices.settingsKept", "account/" + account);
        Notice.done(redirect, "notices.settings.kept");
        return "redirect:/notices/settings";
    }

    /** Sends at once, whatever the hour, and says what the mail server answered. */
    @PostMapping("/notices/settings/test")
    String test(@ModelAttribute("page") Page page, RedirectAttributes redirect) {
        var own = preferences.of(Viewer.required().account());
        var server = servers.named();
        if (own.email().isEmpty() || server.isEmpty()) {
            Notice.refused(redirect, own.email().isEmpty() ? "notices.test.noEmail" : "notices.error.noServer");
        } else if (!preferences.mayTest(own.account(), clock.instant())) {
            Notice.refused(redirect, "notices.test.tooSoon");
        } else {
            trail.record("notices.tested", "account/" + own.account());
            Tried.tell(
                    redirect,
                    page.words(),
                    mail.send(server.get(), own.email(), wording.test(page.words()), UUID.randomUUID()));
        }
        return "redirect:/notices/settings";
    }

    private static Map<String, String> rhythms(Map<String, String> all) {
        var rhythms = new HashMap<String, String>();
        all.forEach((name, value) -> {
            if (name.startsWith(RHYTHM_OF)) {
                rhythms.put(name.substring(RHYTHM_OF.length()), value);
            }
        });
        return rhythms;
    }
}
