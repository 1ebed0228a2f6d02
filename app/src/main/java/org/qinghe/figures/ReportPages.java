package org.qinghe.figures;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.figures.ReportTable.Cell;
import org.qinghe.units.Colleagues;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reports of a unit: which are due, and the grid to fill one in. */
@Controller
class ReportPages {

    private final ReportSheets sheets;
    private final ReportCells cells;
    private final Reporting reporting;
    private final ReportLines lines;
    private final ReportTable reports;
    private final Colleagues colleagues;
    private final MessageSource messages;

    ReportPages(
            ReportSheets sheets,
            ReportCells cells,
            Reporting reporting,
            ReportLines lines,
            ReportTable reports,
            Colleagues colleagues,
            MessageSource messages) {
        this.sheets = sheets;
        this.cells = cells;
        this.reporting = reporting;
        this.lines = lines;
        this.reports = reports;
        this.colleagues = colleagues;
        this.messages = messages;
    }

    @GetMapping("/figures/reports")
    String mine(@RequestParam(defaultValue = "1") int page, Model model, Locale locale) {
        var all = lines.of(Viewer.required().unit(), new Words(messages, locale));
        var paging = new Paging(page, 30, all.size());
        model.addAttribute(
                "lines", all.stream().skip(paging.offset()).limit(paging.size()).toList());
        model.addAttribute("todo", all.stream().filter(ReportLine::open).count());
        model.addAttribute("paging", paging);
        return "figures/reports";
    }

    @GetMapping("/figures/reports/{form}/{unit}/{period}")
    String one(
            @PathVariable UUID form, @PathVariable UUID unit, @PathVariable String period, Model model, Locale locale) {
        var sheet = visible(form, unit, period);
        var draft = cells.draft(Viewer.required(), sheet);
        model.addAttribute("unsent", sheet.wasSubmitted() && !draft.isEmpty());
        return show(sheet, cells.typed(sheet, draft), Map.of(), FieldErrors.none(), "", model, locale);
    }

    @PostMapping("/figures/reports/{form}/{unit}/{period}")
    String fill(
            @PathVariable UUID form,
            @PathVariable UUID unit,
            @PathVariable String period,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "keep") String step,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        var sheet = visible(form, unit, period);
        var typed = ReportCells.sent(sheet, fields);
        var viewer = Viewer.required();
        var words = reason.substring(0, Math.min(500, reason.length()));
        var outcome = step.equals("submit")
                ? reporting.submit(viewer, sheet, typed, words)
                : reporting.keep(viewer, sheet, typed);
        return switch (outcome) {
            case Reporting.Outcome.Done() -> {
                Notice.done(redirect, step.equals("submit") ? "figures.report.submitted" : "figures.report.kept");
                yield "redirect:" + sheet.path();
            }
            case Reporting.Outcome.Mend(var faults) ->
                show(sheet, typed, faults, FieldErrors.none(), words, model, locale);
            case Reporting.Outcome.ReasonMissing() ->
                show(
                        sheet,
                        typed,
                        Map.of(),
                        FieldErrors.none().with("reason", "figures.report.reason.missing"),
                        words,
                        model,
                        locale);
            case Reporting.Outcome.NotNow() -> {
                Notice.refused(redirect, "figures.report.notNow");
                yield "redirect:" + sheet.path();
            }
        };
    }

    private ReportSheet visible(UUID form, UUID unit, String period) {
        return sheets.find(Viewer.required(), form, unit, period)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(
            ReportSheet sheet,
            Map<Cell, String> typed,
            Map<Cell, String> faults,
            FieldErrors errors,
            String reason,
            Model model,
            Locale locale) {
        var words = new Words(messages, locale);
        var viewer = Viewer.required();
        var steps = sheet.report().map(report -> reports.steps(report.id())).orElse(java.util.List.of());
        model.addAttribute("sheet", ReportView.of(sheet, viewer, words));
        model.addAttribute("grid", cells.grid(sheet, typed, faults, words));
        model.addAttribute("errors", errors);
        model.addAttribute("reason", reason);
        model.addAttribute("steps", steps.stream().map(ReportView.Step::of).toList());
        model.addAttribute(
                "names",
                colleagues
                        .findAll(steps.stream()
                                .flatMap(step -> step.account().stream())
                                .collect(Collectors.toSet()))
                        .values()
                        .stream()
                        .collect(Collectors.toMap(Colleagues.Colleague::account, Colleagues.Colleague::name)));
        return "figures/report";
    }
}
