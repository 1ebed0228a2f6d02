package org.qinghe.cooperation.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.Unit;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.TypedText;
import org.qinghe.work.UnitChoice;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One plan: what both sides do, what is on the table, and everything that was proposed and written. */
@Controller
class JointPlanPage {

    private final JointPlanTable plans;
    private final VersionTable versions;
    private final PlanSights sights;
    private final JointPlanViews views;
    private final JointPlanning planning;
    private final LetterWriting letters;
    private final JointPlanCheck check;
    private final UnitChoice units;

    JointPlanPage(
            JointPlanTable plans,
            VersionTable versions,
            PlanSights sights,
            JointPlanViews views,
            JointPlanning planning,
            LetterWriting letters,
            JointPlanCheck check,
            UnitChoice units) {
        this.plans = plans;
        this.versions = versions;
        this.sights = sights;
        this.views = views;
        this.planning = planning;
        this.letters = letters;
        this.check = check;
        this.units = units;
    }

    @GetMapping("/joint-plans/{id}")
    String one(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return show(known(id), FieldErrors.none(), Map.of(), page, model);
    }

    @GetMapping("/joint-plans/{id}/tasks.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        var view = views.of(known(id), page.words());
        return Download.xlsx(new DataTable(
                view.plan().title(),
                List.of(
                        page.t("cooperation.plan.side"),
                        page.t("cooperation.plan.what"),
                        page.t("cooperation.plan.who"),
                        page.t("cooperation.plan.due"),
                        page.t("cooperation.plan.state"),
                        page.t("cooperation.plan.since")),
                view.tasks().stream().map(task -> row(task, view, page)).toList()));
    }

    @GetMapping("/joint-plans/{id}/letter.json")
    ResponseEntity<byte[]> letter(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        var plan = known(id);
        return letters.newest(id)
                .map(file -> Download.file(
                        page.t("cooperation.letter.name") + " " + plan.title() + ".json",
                        MediaType.APPLICATION_JSON,
                        file))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/joint-plans/{id}/accept")
    String accept(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var plan = known(id);
        var digest = TypedText.of(typed, "version");
        var open = versions.of(id, plan.ended()).openFor(Side.OURS);
        if (open.filter(each -> each.digest().equals(digest)).isEmpty()) {
            return after(false, "cooperation.plan.accepted", id, redirect);
        }
        var errors = FieldErrors.none();
        Map<UUID, UUID> chosen = new HashMap<>();
        for (var item : open.get().terms().of(Side.OURS)) {
            var unit = units.find(TypedText.of(typed, "unit-" + item.id())).map(Unit::id);
            unit.ifPresent(known -> chosen.put(item.id(), known));
            if (unit.isEmpty()) {
                errors = errors.with("unit-" + item.id(), "cooperation.plan.error.unit");
            }
        }
        var agreement = check.agreement(TypedText.of(typed, "agreement"), Optional.of(plan.partner()));
        if (agreement.isEmpty()) {
            errors = errors.with("agreement", "cooperation.plan.error.agreement");
        }
        if (errors.any()) {
            return show(plan, errors, typed, page, model);
        }
        return after(
                planning.accept(id, digest, agreement.orElseThrow(), chosen, Viewer.required()),
                "cooperation.plan.accepted",
                id,
                redirect);
    }

    @PostMapping("/joint-plans/{id}/decline")
    String decline(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var plan = known(id);
        var reason = TypedText.of(typed, "reason");
        var errors = JointPlanCheck.words(FieldErrors.none(), "reason", reason, TermsRules.LONGEST_REASON);
        if (errors.any()) {
            return show(plan, errors, typed, page, model);
        }
        return after(
                planning.decline(id, TypedText.of(typed, "version"), reason),
                "cooperation.plan.declined",
                id,
                redirect);
    }

    @PostMapping("/joint-plans/{id}/end")
    String end(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var plan = known(id);
        var why = TypedText.of(typed, "why");
        var errors = JointPlanCheck.words(FieldErrors.none(), "why", why, TermsRules.LONGEST_REASON);
        if (errors.any()) {
            return show(plan, errors, typed, page, model);
        }
        return after(planning.end(id, why), "cooperation.plan.wasEnded", id, redirect);
    }

    /** Back to the plan, which says what was done, or that it changed meanwhile and nothing was. */
    static String after(boolean done, String message, UUID id, RedirectAttributes redirect) {
        if (done) {
            Notice.done(redirect, message);
        } else {
            Notice.refused(redirect, "cooperation.plan.meanwhile");
        }
        return "redirect:/joint-plans/" + id;
    }

    private static List<Object> row(SharedTask task, PlanView view, Page page) {
        var cells = new ArrayList<Object>(List.of(
                page.t(task.side().key()),
                task.what(),
                task.side() == Side.OURS ? view.who(task) : task.who(),
                task.due()));
        cells.add(task.told()
                .map(told -> page.t(told.state().key()))
                .orElseGet(() -> page.t("cooperation.plan.told.none")));
        cells.add(task.told().<Object>map(SharedTask.Told::since).orElse(""));
        return cells;
    }

    private String show(JointPlan plan, FieldErrors errors, Map<String, String> typed, Page page, Model model) {
        model.addAttribute("view", views.of(plan, page.words()));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "cooperation/plans/plan";
    }

    private JointPlan known(UUID id) {
        return plans.find(id)
                .filter(sights.of(Viewer.required())::covers)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
