package org.qinghe.safeguards.release;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.release.Protection.Sort;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person says which table is made and how it is protected, and sees it when it is made; another lets it go. */
@Controller
class PreparePages {

    private final Releases releases;
    private final Ledger ledger;
    private final List<Countable> countables;
    private final AuditTrail trail;
    private final Clock clock;

    PreparePages(Releases releases, Ledger ledger, List<Countable> countables, AuditTrail trail, Clock clock) {
        this.releases = releases;
        this.ledger = ledger;
        this.countables = countables;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/releases/new")
    String make(@ModelAttribute("page") Page page, Model model) {
        return form(ReleaseForm.empty(), FieldErrors.none(), page, model);
    }

    @PostMapping("/releases")
    String prepare(
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String rhythm,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String protection,
            @RequestParam(defaultValue = "") String strength,
            @RequestParam(defaultValue = "") String again,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var typed = new ReleaseForm(indicator, rhythm, level, period, protection, strength, again.equals("true"));
        var errors = typed.errors();
        if (errors.any()) {
            return form(typed, errors, page, model);
        }
        try {
            var release = releases.prepare(typed.order().orElseThrow());
            Notice.done(redirect, "safeguards.release.prepared");
            return "redirect:/releases/" + release.id();
        } catch (ReleaseRefused refused) {
            return form(typed, errors.with(refused.field(), refused.message(), refused.arguments()), page, model);
        }
    }

    @PostMapping("/releases/standing/{indicator}/end")
    @Transactional
    public String end(@PathVariable String indicator, RedirectAttributes redirect) {
        if (ledger.endStanding(indicator)) {
            trail.record("safeguards.releaseOrderEnded", "releases/" + indicator);
        }
        Notice.done(redirect, "safeguards.release.standing.ended");
        return "redirect:/releases";
    }

    private String form(ReleaseForm typed, FieldErrors errors, Page page, Model model) {
        int year = LocalDate.now(clock).getYear();
        model.addAttribute("form", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("names", IndicatorNames.of(countables, page.words()));
        model.addAttribute("rhythms", choices(Rhythm.values(), "safeguards.release.rhythm.", page));
        model.addAttribute("levels", choices(Level.values(), "places.level.", page));
        model.addAttribute("protections", choices(Sort.values(), "safeguards.release.protection.", page));
        model.addAttribute("year", year);
        model.addAttribute("budgets", ledger.budgets(year));
        return "safeguards/release/prepare";
    }

    private static Map<String, String> choices(Enum<?>[] values, String message, Page page) {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(values).forEach(each -> choices.put(each.name(), page.t(message + each.name())));
        return choices;
    }
}
