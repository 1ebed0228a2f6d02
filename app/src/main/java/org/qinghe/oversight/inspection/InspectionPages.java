package org.qinghe.oversight.inspection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.units.Unit;
import org.qinghe.web.Choices;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Words;
import org.qinghe.work.WorkTime;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

    private final Inspections inspections;
    private final InspectionCheck check;
    private final InspectionTable table;
    private final VisitTable visits;
    private final ChecklistTable checklists;
    private final InspectionNaming naming;
    private final WorkTime time;

    InspectionPages(
            Inspections inspections,
            InspectionCheck check,
            InspectionTable table,
            VisitTable visits,
            ChecklistTable checklists,
            InspectionNaming naming,
            WorkTime time) {
        this.inspections = inspections;
        this.check = check;
        this.table = table;
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

    /** The frame with each unit's key and place: with the seed, all that is needed to repeat the last draw. */
    @GetMapping("/inspections/{id}/frame.csv")
    ResponseEntity<byte[]> frame(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        var inspection = found(id);
        var frame = table.frame(id);
        var names = naming.ofUnits(frame.values(), page.words());
        var seed = table.rounds(id).stream().findFirst();
        Map<String, Draw.Line> lines = seed.map(round -> table.lines(round.id())).orElse(List.of()).stream()
                .collect(Collectors.toMap(Draw.Line::code, Function.identity()));
        return Download.csv(new DataTable(
                inspection.title().in(page.words()),
                List.of(
                        page.t("inspection.draw.code"),
                        page.t("inspection.column.unit"),
                        page.t("inspection.draw.stratum"),
                        page.t("inspection.draw.seed"),
                        page.t("inspection.draw.key"),
                        page.t("inspection.draw.place"),
                        page.t("inspection.draw.drawn")),
                frame.entrySet().stream()
                        .map(each -> List.<Object>of(
                                each.getKey().code(),
                                names.unit(each.getValue()),
                                each.getKey().stratum(),
                                seed.map(DrawnRound::seed).orElse(""),
                                of(lines, each.getKey(), Draw.Line::key),
                                of(lines, each.getKey(), Draw.Line::place),
                                of(lines, each.getKey(), line -> line.drawn() ? 1 : 0)))
                        .toList()));
    }

    private static Object of(Map<String, Draw.Line> lines, Draw.Entry entry, Function<Draw.Line, Object> part) {
        var line = lines.get(entry.code());
        return line == null ? "" : part.apply(line);
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
        var frame = table.frame(inspection.id());
        var rounds = table.rounds(inspection.id());
        var lines = rounds.stream().findFirst().map(round -> table.lines(round.id()));
        boolean repeats = rounds.stream()
                .findFirst()
                .map(round ->
                        Draw.of(frame.keySet(), round.seed(), inspection.size()).equals(lines.orElse(List.of())))
                .orElse(true);
        int size = inspection.frozen().isPresent()
                ? frame.size()
                : inspections
                        .candidates(inspection.area(), inspection.kinds(), viewer)
                        .size();
        return new InspectionView(
                inspection,
                checklists.find(inspection.checklist()).orElseThrow(),
                size,
                rounds,
                strata(inspection, frame),
                drawn(inspection, frame, lines.orElse(List.of())),
                repeats,
                viewer.may(InspectionAccess.LEAD),
                naming.ofUnits(frame.values(), words));
    }

    private static List<InspectionView.Stratum> strata(Inspection inspection, Map<Draw.Entry, UUID> frame) {
        return frame.isEmpty()
                ? List.of()
                : Draw.seats(frame.keySet(), inspection.size()).stream()
                        .map(seats -> new InspectionView.Stratum(
                                seats.stratum(),
                                seats.frame(),
                                (double) seats.frame() * inspection.size() / frame.size(),
                                seats.seats()))
                        .toList();
    }

    private List<InspectionView.Drawn> drawn(
            Inspection inspection, Map<Draw.Entry, UUID> frame, List<Draw.Line> lines) {
        Map<UUID, Visit> byUnit =
                visits.of(inspection.id()).stream().collect(Collectors.toMap(Visit::unit, Function.identity()));
        return lines.stream()
                .filter(Draw.Line::drawn)
                .flatMap(line -> java.util.Optional.ofNullable(frame.get(new Draw.Entry(line.code(), line.stratum())))
                        .map(byUnit::get)
                        .map(visit -> new InspectionView.Drawn(visit, line.code(), line.stratum(), line.key()))
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
}
