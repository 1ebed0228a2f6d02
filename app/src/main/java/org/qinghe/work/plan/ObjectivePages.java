package org.qinghe.work.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Places;
import org.qinghe.units.Units;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ObjectivePages {

    private final Plans plans;
    private final PlanCheck check;
    private final Indicators indicators;
    private final Places places;
    private final Units units;

    ObjectivePages(Plans plans, PlanCheck check, Indicators indicators, Places places, Units units) {
        this.plans = plans;
        this.check = check;
        this.indicators = indicators;
        this.places = places;
        this.units = units;
    }

    @GetMapping("/plans/{id}/objectives/new")
    String ask(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return show(led(id), ObjectiveForm.of(Map.of()), FieldErrors.none(), page.words(), model);
    }

    @PostMapping("/plans/{id}/objectives/new")
    String promise(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var plan = led(id);
        var form = ObjectiveForm.of(typed);
        var checked = check.check(form, plan);
        if (checked.kept().isEmpty()) {
            return show(plan, form, checked.errors(), page.words(), model);
        }
        plans.promise(plan, checked.kept().get());
        Notice.done(redirect, "work.plan.promised");
        return "redirect:/plans/" + id;
    }

    private Plan led(UUID id) {
        return plans.ledBy(Viewer.required(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Plan plan, ObjectiveForm form, FieldErrors errors, Words words, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("indicators", indicators(words));
        model.addAttribute("areas", areas(plan, words));
        model.addAttribute("units", units(words));
        return "work/objective-new";
    }

    private Map<String, String> indicators(Words words) {
        var choices = choose(words);
        indicators
                .inUse()
                .forEach(each -> choices.put(
                        each.id().toString(),
                        words.name(each.nameZh(), each.nameEn()) + " · " + each.code() + " · "
                                + words.t("work.plan.every."
                                        + each.frequency().name().toLowerCase(java.util.Locale.ROOT))));
        return choices;
    }

    private Map<String, String> areas(Plan plan, Words words) {
        var choices = choose(words);
        places.find(plan.area()).ifPresent(area -> choices.put(area.code(), words.name(area.nameZh(), area.nameEn())));
        var below = plan.area().isEmpty() ? places.roots() : places.children(plan.area());
        below.forEach(area -> choices.put(area.code(), words.name(area.nameZh(), area.nameEn())));
        return choices;
    }

    private Map<String, String> units(Words words) {
        var choices = choose(words);
        units.all().forEach(unit -> choices.put(unit.id().toString(), words.name(unit.nameZh(), unit.nameEn())));
        return choices;
    }

    private static Map<String, String> choose(Words words) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", words.t("work.plan.choose"));
        return choices;
    }
}
