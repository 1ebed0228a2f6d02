package org.qinghe.work.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.work.GivenTasks;
import org.qinghe.work.TaskParent;
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
class MeasurePages {

    private final Plans plans;
    private final Measures measures;
    private final PlanCheck check;
    private final PlanViews views;
    private final GivenTasks tasks;
    private final UnitChoice units;
    private final Changes changes;
    private final ChangeViews changeViews;

    MeasurePages(
            Plans plans,
            Measures measures,
            PlanCheck check,
            PlanViews views,
            GivenTasks tasks,
            UnitChoice units,
            Changes changes,
            ChangeViews changeViews) {
        this.plans = plans;
        this.measures = measures;
        this.check = check;
        this.views = views;
        this.tasks = tasks;
        this.units = units;
        this.changes = changes;
        this.changeViews = changeViews;
    }

    @GetMapping("/objectives/{id}/measures/new")
    String ask(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return show(led(id), MeasureForm.of(Map.of()), FieldErrors.none(), page, model);
    }

    @PostMapping("/objectives/{id}/measures/new")
    String add(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var promised = led(id);
        var form = MeasureForm.of(typed);
        var checked = check.check(form, promised.plan(), id);
        if (checked.kept().isEmpty()) {
            return show(promised, form, checked.errors(), page, model);
        }
        measures.add(checked.kept().get());
        Notice.done(redirect, "work.measure.added");
        return "redirect:/measures/" + checked.kept().get().id();
    }

    @GetMapping("/measures/{id}")
    String measure(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return show(found(id), FieldErrors.none(), Map.of(), page, model);
    }

    @PostMapping("/measures/{id}/tasks")
    String give(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var placed = found(id);
        if (!leads(placed)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var errors = tasks.give(TaskParent.Kind.MEASURE, id, typed, page.words());
        if (errors.any()) {
            return show(placed, errors, typed, page, model);
        }
        Notice.done(redirect, "work.added");
        return "redirect:/measures/" + id;
    }

    private Measures.Placed found(UUID id) {
        return measures.find(id, Viewer.required())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Plans.Promised led(UUID id) {
        return plans.objective(id, Viewer.required())
                .filter(promised -> promised.objective().withdrawn().isEmpty())
                .filter(promised -> plans.leads(Viewer.required(), promised.plan()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean leads(Measures.Placed placed) {
        return placed.objective().withdrawn().isEmpty() && plans.leads(Viewer.required(), placed.plan());
    }

    private String show(Measures.Placed placed, FieldErrors errors, Map<String, String> typed, Page page, Model model) {
        var view = views.of(placed.plan(), List.of(placed.objective()), page.words());
        model.addAttribute("plan", placed.plan());
        model.addAttribute("objective", view.objectives().getFirst());
        model.addAttribute(
                "view",
                view.objectives().getFirst().measures().stream()
                        .filter(each ->
                                each.measure().id().equals(placed.measure().id()))
                        .findFirst()
                        .orElseThrow());
        model.addAttribute("names", view.names());
        model.addAttribute(
                "units",
                Viewer.required().may(PlanAccess.PLAN) && leads(placed)
                        ? units.byId(page.words(), "work.chooseUnit")
                        : Map.of());
        model.addAttribute(
                "changes", changeViews.of(changes.about(placed.measure().id()), page.words()));
        model.addAttribute(
                "asks",
                changes.subject(ChangeSubject.Of.MEASURE, placed.measure().id(), Viewer.required())
                        .isPresent());
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "work/measure";
    }

    private String show(Plans.Promised promised, MeasureForm form, FieldErrors errors, Page page, Model model) {
        model.addAttribute("plan", promised.plan());
        model.addAttribute("objective", promised.objective());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("units", units.byId(page.words(), "work.plan.choose"));
        return "work/measure-new";
    }
}
