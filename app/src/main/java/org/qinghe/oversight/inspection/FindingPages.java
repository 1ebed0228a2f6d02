package org.qinghe.oversight.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitChoices;
import org.qinghe.units.UnitSights;
import org.qinghe.web.Choices;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.qinghe.work.WorkTime;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of findings, its downloads, and recording a new one. */
@Controller
class FindingPages {

    private static final int USUAL_TERM_DAYS = 15;
    private static final int MOST_EXPORTED = 10_000;

    private final FindingTable findings;
    private final FindingCheck check;
    private final Rectification rectification;
    private final UnitSights sights;
    private final InspectionNaming naming;
    private final WorkTime time;

    FindingPages(
            FindingTable findings,
            FindingCheck check,
            Rectification rectification,
            UnitSights sights,
            InspectionNaming naming,
            WorkTime time) {
        this.findings = findings;
        this.check = check;
        this.rectification = rectification;
        this.sights = sights;
        this.naming = naming;
        this.time = time;
    }

    @GetMapping("/findings")
    String list(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var search = FindingSearch.of(typed);
        var scope = sights.of(Viewer.required());
        var paging = Paging.of(number, findings.count(search, scope));
        var found = findings.page(search, scope, paging);
        model.addAttribute("search", search);
        model.addAttribute("paging", paging);
        model.addAttribute("findings", found);
        model.addAttribute("names", naming.of(found, page.words()));
        model.addAttribute("units", UnitChoices.after("web.all", sights.unitsOf(Viewer.required()), page.words()));
        return "oversight/inspection/findings";
    }

    @GetMapping("/findings.csv")
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page) {
        return Download.csv(table(FindingSearch.of(typed), page.words()));
    }

    @GetMapping("/findings.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page) {
        return Download.xlsx(table(FindingSearch.of(typed), page.words()));
    }

    @GetMapping("/findings/new")
    String ask(@RequestParam(defaultValue = "") String unit, @ModelAttribute("page") Page page, Model model) {
        var today = time.today();
        var begun = FindingForm.of(Map.of(
                "unit",
                unit,
                "foundOn",
                today.toString(),
                "due",
                today.plusDays(USUAL_TERM_DAYS).toString()));
        return form(begun, FieldErrors.none(), page.words(), model);
    }

    @PostMapping("/findings/new")
    String record(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var viewer = Viewer.required();
        var form = FindingForm.of(typed);
        var checked = check.check(form, viewer);
        if (checked.kept().isEmpty()) {
            return form(form, checked.errors(), page.words(), model);
        }
        var id = rectification.issue(checked.kept().get(), viewer);
        Notice.done(redirect, "inspection.did.ISSUE");
        return "redirect:/findings/" + id;
    }

    private String form(FindingForm form, FieldErrors errors, Words words, Model model) {
        var viewer = Viewer.required();
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("units", UnitChoices.after("inspection.choose", sights.othersOf(viewer), words));
        model.addAttribute("areas", naming.townships(viewer, "inspection.area.ofUnit", words));
        model.addAttribute(
                "topics",
                Choices.after(
                        words.t("inspection.choose"),
                        List.of(Topic.values()),
                        Topic::name,
                        each -> words.t(each.message())));
        model.addAttribute(
                "severities",
                Choices.after(
                        words.t("inspection.choose"),
                        List.of(Severity.values()),
                        Severity::name,
                        each -> words.t(each.message())));
        return "oversight/inspection/finding-new";
    }

    private DataTable table(FindingSearch search, Words words) {
        var found = findings.page(search, sights.of(Viewer.required()), new Paging(1, MOST_EXPORTED, MOST_EXPORTED));
        var names = naming.of(found, words);
        return new DataTable(
                words.t("inspection.findings"),
                List.of(
                        words.t("inspection.column.number"),
                        words.t("inspection.column.unit"),
                        words.t("inspection.column.area"),
                        words.t("inspection.column.title"),
                        words.t("inspection.column.what"),
                        words.t("inspection.column.evidence"),
                        words.t("inspection.column.topic"),
                        words.t("inspection.column.severity"),
                        words.t("inspection.column.source"),
                        words.t("inspection.column.foundOn"),
                        words.t("inspection.column.due"),
                        words.t("inspection.column.first"),
                        words.t("inspection.column.state"),
                        words.t("inspection.column.answeredOn"),
                        words.t("inspection.column.verifiedOn"),
                        words.t("inspection.column.daysLate"),
                        words.t("inspection.column.reopened")),
                found.stream().map(finding -> row(finding, names)).toList());
    }

    private static List<Object> row(Finding finding, InspectionNames names) {
        var words = names.words();
        var found = finding.found();
        return List.of(
                finding.number(),
                names.unit(found.unit()),
                names.area(found.area()),
                found.title().in(words),
                found.what(),
                found.evidence(),
                words.t(found.topic().message()),
                words.t(found.severity().message()),
                words.t(found.source().message()),
                found.foundOn(),
                found.due(),
                finding.first(),
                words.t(finding.state().message()),
                orEmpty(finding.answer().map(Finding.Answer::on)),
                orEmpty(finding.verifiedOn()),
                finding.overdue(names.today()) ? finding.daysLate(names.today()) : 0,
                finding.reopened());
    }

    private static Object orEmpty(Optional<? extends Object> cell) {
        return cell.isPresent() ? cell.get() : "";
    }
}
