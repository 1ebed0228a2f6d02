package org.qinghe.cooperation.plans;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
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

/** The form in which a plan, a change or a counter-proposal is written. Rows are added by the form itself, without a script. */
@Controller
class PlanFormPages {

    private final JointPlanTable plans;
    private final VersionTable versions;
    private final JointPlanViews views;
    private final JointPlanning planning;
    private final JointPlanCheck check;

    PlanFormPages(
            JointPlanTable plans,
            VersionTable versions,
            JointPlanViews views,
            JointPlanning planning,
            JointPlanCheck check) {
        this.plans = plans;
        this.versions = versions;
        this.views = views;
        this.planning = planning;
        this.check = check;
    }

    @GetMapping("/joint-plans/new")
    String ask(@ModelAttribute("page") Page page, Model model) {
        var agreements = views.agreements(Optional.empty(), page.words());
        var only = agreements.size() == 2 ? agreements.keySet().stream().skip(1).findFirst() : Optional.<String>empty();
        return show(PlanForm.fresh(only.orElse(""), views.today()), Optional.empty(), FieldErrors.none(), page, model);
    }

    @PostMapping("/joint-plans/new")
    String propose(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var form = PlanForm.of(typed);
        var more = more(typed);
        if (more.isPresent()) {
            return show(form.withRow(more.get()), Optional.empty(), FieldErrors.none(), page, model);
        }
        var checked = check.check(form, Optional.empty());
        if (checked.kept().isEmpty()) {
            return show(form, Optional.empty(), checked.errors(), page, model);
        }
        var id = planning.propose(checked.kept().get(), Viewer.required());
        Notice.done(redirect, "cooperation.plan.proposed");
        return "redirect:/joint-plans/" + id;
    }

    @GetMapping("/joint-plans/{id}/change")
    String change(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var plan = underWay(id);
        var known = versions.of(id, false);
        var basis = known.open().orElseGet(known::standing);
        var form = PlanForm.of(
                basis,
                plan.agreement(),
                versions.units(id, basis.digest()),
                known.last().digest());
        return show(form, Optional.of(plan), FieldErrors.none(), page, model);
    }

    @PostMapping("/joint-plans/{id}/change")
    String change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var plan = underWay(id);
        var form = PlanForm.of(typed);
        var more = more(typed);
        if (more.isPresent()) {
            return show(form.withRow(more.get()), Optional.of(plan), FieldErrors.none(), page, model);
        }
        var checked = check.check(form, Optional.of(plan.partner()));
        if (checked.kept().isEmpty()) {
            return show(form, Optional.of(plan), checked.errors(), page, model);
        }
        return JointPlanPage.after(
                planning.change(id, form.basis(), checked.kept().get(), Viewer.required()),
                "cooperation.plan.proposed",
                id,
                redirect);
    }

    /** For which side another row is asked for. */
    private static Optional<Side> more(Map<String, String> typed) {
        return switch (typed.getOrDefault("add", "")) {
            case "ours" -> Optional.of(Side.OURS);
            case "theirs" -> Optional.of(Side.THEIRS);
            default -> Optional.empty();
        };
    }

    private String show(PlanForm form, Optional<JointPlan> plan, FieldErrors errors, Page page, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("plan", plan);
        model.addAttribute("agreements", views.agreements(plan.map(JointPlan::partner), page.words()));
        model.addAttribute("units", views.units(page.words()));
        model.addAttribute("errors", errors);
        return "cooperation/plans/form";
    }

    private JointPlan underWay(UUID id) {
        return plans.find(id)
                .filter(plan -> !plan.ended())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
