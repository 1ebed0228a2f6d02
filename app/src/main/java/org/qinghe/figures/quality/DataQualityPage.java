package org.qinghe.figures.quality;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.figures.PeriodName;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The quality of the figures, month by month and unit by unit. */
@Controller
class DataQualityPage {

    private final QualityMonths months;

    DataQualityPage(QualityMonths months) {
        this.months = months;
    }

    /** The two lists of the page. */
    public enum Shown {
        REPORTS,
        FINDINGS
    }

    @GetMapping("/figures/quality")
    String show(
            @RequestParam(defaultValue = "") String month,
            @RequestParam Optional<UUID> unit,
            @RequestParam(defaultValue = "REPORTS") Shown show,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var found = find(month, unit, page.words());
        var paging = Paging.of(
                number,
                show == Shown.REPORTS ? found.lines().size() : found.findings().size());
        model.addAttribute("found", found);
        model.addAttribute("findings", show == Shown.FINDINGS);
        model.addAttribute("lines", show == Shown.REPORTS ? part(found.lines(), paging) : List.of());
        model.addAttribute("things", show == Shown.FINDINGS ? part(found.findings(), paging) : List.of());
        model.addAttribute("paging", paging);
        model.addAttribute("units", units(page.words()));
        model.addAttribute("unit", unit.map(UUID::toString).orElse(""));
        model.addAttribute("newest", months.newest());
        return "figures/quality";
    }

    private static <T> List<T> part(List<T> all, Paging paging) {
        int from = (int) Math.min(paging.offset(), all.size());
        return all.subList(from, Math.min(from + paging.size(), all.size()));
    }

    private Map<String, String> units(Words words) {
        var units = new LinkedHashMap<String, String>();
        units.put("", words.t("web.all"));
        months.visible(Viewer.required())
                .forEach(each -> units.put(each.id().toString(), words.name(each.nameZh(), each.nameEn())));
        return units;
    }

    @GetMapping("/figures/quality/reports.xlsx")
    ResponseEntity<byte[]> reports(
            @RequestParam(defaultValue = "") String month,
            @RequestParam Optional<UUID> unit,
            @ModelAttribute("page") Page page) {
        var words = page.words();
        var found = find(month, unit, words);
        return Download.xlsx(new DataTable(
                words.t("figures.quality") + " " + found.month(),
                List.of(
                                "unit",
                                "form",
                                "period",
                                "expected",
                                "given",
                                "due",
                                "submitted",
                                "daysLate",
                                "contradictions",
                                "outliers")
                        .stream()
                        .map(column -> words.t("figures.quality." + column))
                        .toList(),
                found.lines().stream().map(line -> row(line, words)).toList()));
    }

    private static List<Object> row(QualityLine line, Words words) {
        return List.of(
                line.unit(),
                line.form(),
                PeriodName.of(line.period(), words),
                line.expected(),
                line.given(),
                line.due(),
                line.submitted().<Object>map(day -> day).orElse(""),
                line.daysLate(),
                line.contradictions(),
                line.outliers());
    }

    @GetMapping("/figures/quality/findings.xlsx")
    ResponseEntity<byte[]> findings(
            @RequestParam(defaultValue = "") String month,
            @RequestParam Optional<UUID> unit,
            @ModelAttribute("page") Page page) {
        var words = page.words();
        var found = find(month, unit, words);
        return Download.xlsx(new DataTable(
                words.t("figures.quality.findings") + " " + found.month(),
                List.of("kind", "period", "area", "indicator", "sentence").stream()
                        .map(column -> words.t("figures.quality." + column))
                        .toList(),
                found.findings().stream()
                        .map(each -> List.<Object>of(
                                words.t("figures.quality.kind." + each.kind()),
                                PeriodName.of(each.period(), words),
                                each.area(),
                                each.indicator(),
                                each.sentence()))
                        .toList()));
    }

    private QualityMonth find(String month, Optional<UUID> unit, Words words) {
        var viewer = Viewer.required();
        if (unit.isPresent()
                && months.visible(viewer).stream().noneMatch(each -> each.id().equals(unit.get()))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return months.of(viewer, month.isBlank() ? months.newest() : parsed(month), unit, words);
    }

    private static YearMonth parsed(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException notAMonth) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
