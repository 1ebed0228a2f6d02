package org.qinghe.oversight.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.units.Unit;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Words;
import org.qinghe.work.TasksToInspect;
import org.qinghe.work.WorkTime;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Planned inspections: making one, freezing its frame, drawing, and what anybody needs to repeat the draw. */
@Controller
class InspectionPages {

    private static final int USUAL_DAYS = 30;
    private static final int USUAL_TERM_DAYS = 15;
    private static final int USUAL_PERIOD_DAYS = 90;

    private final Inspections inspections;
    private final InspectionCheck check;
    private final InspectionTable table;
    private final Drawings drawings;
    private final Frames frames;
    private final VisitTable visits;
    private final ChecklistTable checklists;
    private final InspectionNaming naming;
    private final WorkTime time;

    InspectionPages(
            Inspections inspections,
            InspectionCheck check,
            InspectionTable table,
            Drawings drawings,
            Frames frames,
            VisitTable visits,
            ChecklistTable checklists,
            InspectionNaming naming,
            WorkTime time) {
        this.inspections = inspections;
        this.check = check;
        this.table = table;
        this.drawings = drawings;
        this.frames = frames;
        this.visits = visits;
        this.checklists = checklists;
        this.naming = naming;
        this.time = time;
    }

    @GetMapping("/inspections")
    String list(Model model) {
        model.addAttribute("inspections", inspections.seenBy(Viewer.required()));
        model.addAttribute("visits", visits.states());
        return "oversight/inspection/inspections";
    }

    @GetMapping("/inspections/new")
    String ask(@ModelAttribute("page") Page page, Model model) {
        var begun = new LinkedMultiValueMap<String, String>();
        begun.add("firstDay", time.today().toString());
        begun.add("lastDay", time.today().plusDays(USUAL_DAYS).toString());
        begun.add("termDays", String.valueOf(USUAL_TERM_DAYS));
        begun.add("over", "units");
        begun.add("strata", Strata.KIND.name());
        begun.add("within", TasksToInspect.Within.DONE.name());
        begun.add("from", time.today().minusDays(USUAL_PERIOD_DAYS - 1).toString());
        begun.add("until", time.today().toString());
        return form(InspectionForm.of(begun), FieldErrors.none(), page.words(), model);
    }

    @PostMapping("/inspections/new")
    String plan(
            @RequestParam MultiValueMap<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var viewer = Viewer.required();
        var form = InspectionForm.of(typed);
        var checked = check.check(form, viewer);
        if (checked.kept().isEmpty()) {
            return form(form, checked.errors(), page.words(), model);
        }
        inspections.plan(checked.kept().get(), viewer);
        Notice.done(redirect, "inspection.planned");
        return "redirect:/inspections/" + checked.kept().get().id();
    }

    @GetMapping("/inspections/{id}")
    String one(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return show(found(id), FieldErrors.none(), "", page.words(), model);
    }

    @PostMapping("/inspections/{id}/freeze")
    String freeze(@PathVariable UUID id, RedirectAttributes redirect) {
        return said(id, inspections.freeze(found(id), Viewer.required()), "inspection.frozen", redirect);
    }

    /** The first draw needs no reason and takes none; a redraw needs one. */
    @PostMapping("/inspections/{id}/draw")
    String draw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var inspection = found(id);
        boolean again = !table.rounds(id).isEmpty();
        var why = again ? reason.strip() : "";
        var errors = again ? Typed.words(FieldErrors.none(), "reason", why, Typed.LONGEST_LINE) : FieldErrors.none();
        return errors.any()
                ? show(inspection, errors, why, page.words(), model)
                : said(id, inspections.draw(inspection, why, Viewer.required()), "inspection.drawn", redirect);
    }

    private Inspection found(UUID id) {
        return inspections
                .find(id, Viewer.required())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Inspection inspection, FieldErrors errors, String reason, Words words, Model model) {
        model.addAttribute("view", view(inspection, words));
        model.addAttribute("errors", errors);
        model.addAttribute("reason", reason);
        return "oversight/inspection/inspection";
    }

    private InspectionView view(Inspection inspection, Words words) {
        var viewer = Viewer.required();
        var drawing = drawings.of(inspection);
        var strata = drawing.strata();
        return new InspectionView(
                inspection,
                checklists.find(inspection.checklist()).orElseThrow(),
                inspection.frozen().isPresent()
                        ? drawing.frame().size()
                        : frames.of(inspection.among(), viewer).size(),
                drawing.rounds(),
                strata,
                drawn(drawing),
                drawing.repeats(),
                viewer.may(InspectionAccess.LEAD),
                naming.ofUnits(
                        drawing.frame().stream().map(FrameEntry::unit).collect(Collectors.toSet()),
                        inspection.among(),
                        strata.stream().map(InspectionView.Stratum::stratum).toList(),
                        words));
    }

    private List<InspectionView.Drawn> drawn(Drawing drawing) {
        Map<UUID, Visit> byDrawn = visits.of(drawing.inspection().id()).stream()
                .collect(Collectors.toMap(
                        visit -> visit.task().map(FramedTask::id).orElse(visit.unit()), Function.identity()));
        return drawing.drawn().stream()
                .flatMap(line -> Optional.ofNullable(
                        byDrawn.get(line.task().map(FramedTask::id).orElse(line.unit())))
                        .map(visit -> new InspectionView.Drawn(visit, line))
                        .stream())
                .toList();
    }

    private String form(InspectionForm form, FieldErrors errors, Words words, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "checklists",
                Choices.after(
                        words.t("inspection.choose"),
                        checklists.all().stream()
                                .filter(each -> !each.retired())
                                .toList(),
                        Checklist::id,
                        each -> each.title().in(words)));
        model.addAttribute("withins", choices(TasksToInspect.Within.values(), TasksToInspect.Within::message, words));
        model.addAttribute("strata", choices(Strata.values(), Strata::message, words));
        model.addAttribute("areas", naming.townships(Viewer.required(), "inspection.area.all", words));
        model.addAttribute("kinds", List.of(Unit.Kind.values()));
        return "oversight/inspection/inspection-new";
    }

    private static String said(UUID id, Outcome outcome, String done, RedirectAttributes redirect) {
        switch (outcome) {
            case Outcome.Refused(var message) -> Notice.refused(redirect, message);
            case Outcome.Taken() -> Notice.done(redirect, done);
        }
        return "redirect:/inspections/" + id;
    }

    private static <T extends Enum<T>> Map<String, String> choices(T[] all, Function<T, String> message, Words words) {
        return Choices.of(List.of(all), Enum::name, each -> words.t(message.apply(each)));
    }
}
