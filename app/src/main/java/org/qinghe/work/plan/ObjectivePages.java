package org.qinghe.work.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Places;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.TypedText;
import org.qinghe.web.Words;
import org.qinghe.work.UnitChoice;
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
    private final PlanViews views;
    private final Changes changes;
    private final ChangeViews changeViews;
    private final Indicators indicators;
    private final Places places;
    private final UnitChoice units;

    ObjectivePages(
            Plans plans,
            PlanCheck check,
            PlanViews views,
            Changes changes,
            ChangeViews changeViews,
            Indicators indicators,
            Places places,
            UnitChoice units) {
        this.plans = plans;
        this.check = check;
        this.views = views;
        this.changes = changes;
        this.changeViews = changeViews;
        this.indicators = indicators;
        this.places = places;
        this.units = units;
    }

    @GetMapping("/plans/{id}/objectives/new")
    String ask(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return show(led(id), Optional.empty(), ObjectiveForm.of(Map.of()), "", FieldErrors.none(), page, model);
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
            return show(plan, Optional.empty(), form, "", checked.errors(), page, model);
        }
        plans.promise(plan, checked.kept().get());
        Notice.done(redirect, "work.plan.promised");
        return "redirect:/plans/" + id;
    }

    @GetMapping("/objectives/{id}")
    String objective(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return show(found(id), "", FieldErrors.none(), page, model);
    }

    @GetMapping("/objectives/{id}/correct")
    String askCorrection(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var promised = mendable(id);
        var form = ObjectiveForm.of(promised.objective());
        return show(promised.plan(), Optional.of(promised.objective()), form, "", FieldErrors.none(), page, model);
    }

    @PostMapping("/objectives/{id}/correct")
    String correct(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var promised = mendable(id);
        var before = promised.objective();
        var form = ObjectiveForm.of(typed);
        var reason = TypedText.of(typed, "reason");
        var checked = check.check(form, promised.plan());
        var errors = checked.errors().and(check.words("reason", reason, true));
        if (errors.any()) {
            return show(promised.plan(), Optional.of(before), form, reason, errors, page, model);
        }
        return said(
                plans.correct(before, before.saidAs(checked.kept().orElseThrow()), reason),
                "work.objective.corrected",
                id,
                redirect);
    }

    @PostMapping("/objectives/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var promised = mendable(id);
        var reason = TypedText.of(typed, "reason");
        var errors = check.words("reason", reason, true);
        return errors.any()
                ? show(promised, reason, errors, page, model)
                : said(plans.withdraw(promised.objective(), reason), "work.objective.withdrawn", id, redirect);
    }

    private static String said(boolean mended, String message, UUID id, RedirectAttributes redirect) {
        if (mended) {
            Notice.done(redirect, message);
        } else {
            Notice.refused(redirect, "work.objective.refused.late");
        }
        return "redirect:/objectives/" + id;
    }

    private Plan led(UUID id) {
        return plans.ledBy(Viewer.required(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Plans.Promised found(UUID id) {
        return plans.objective(id, Viewer.required())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whoever leads the plan may mend what was typed wrongly; too late is too late on the page of the objective itself. */
    private Plans.Promised mendable(UUID id) {
        var promised = found(id);
        if (!plans.leads(Viewer.required(), promised.plan())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return promised;
    }

    private String show(Plans.Promised promised, String reason, FieldErrors errors, Page page, Model model) {
        var viewer = Viewer.required();
        var view = views.of(promised.plan(), List.of(promised.objective()), page.words());
        model.addAttribute("plan", promised.plan());
        model.addAttribute("view", view.objectives().getFirst());
        model.addAttribute("names", view.names());
        model.addAttribute("corrections", plans.corrections(promised.objective()));
        model.addAttribute(
                "changes", changeViews.of(changes.about(promised.objective().id()), page.words()));
        model.addAttribute(
                "asks",
                changes.subject(ChangeSubject.Of.OBJECTIVE, promised.objective().id(), viewer)
                        .isPresent());
        model.addAttribute(
                "mends",
                viewer.may(PlanAccess.PLAN)
                        && plans.leads(viewer, promised.plan())
                        && plans.mendable(promised.objective()));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "work/objective";
    }

    private String show(
            Plan plan,
            Optional<Objective> corrected,
            ObjectiveForm form,
            String reason,
            FieldErrors errors,
            Page page,
            Model model) {
        var words = page.words();
        model.addAttribute("plan", plan);
        model.addAttribute("corrected", corrected);
        model.addAttribute("form", form);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        model.addAttribute("indicators", indicators(words));
        model.addAttribute("areas", areas(plan, words));
        model.addAttribute("units", units.byId(words, "work.plan.choose"));
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

    private static Map<String, String> choose(Words words) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", words.t("work.plan.choose"));
        return choices;
    }
}
