package org.qinghe.figures.quality;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            QualitySearch search,
            @RequestParam(defaultValue = "REPORTS") Shown show,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var found = find(search, page.words());
        var paging = Paging.of(
                number,
                show == Shown.REPORTS ? found.lines().size() : found.findings().size());
        model.addAttribute("found", found);
        model.addAttribute("search", search);
        model.addAttribute("findings", show == Shown.FINDINGS);
        model.addAttribute("lines", show == Shown.REPORTS ? part(found.lines(), paging) : List.of());
        model.addAttribute("things", show == Shown.FINDINGS ? part(found.findings(), paging) : List.of());
        model.addAttribute("paging", paging);
        model.addAttribute("units", units(page.words()));
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

    @GetMapping("/figures/quality/reports.csv")
    ResponseEntity<byte[]> reportsAsCsv(QualitySearch search, @ModelAttribute("page") Page page) {
        return Download.csv(reports(search, page.words()));
    }

    @GetMapping("/figures/quality/reports.xlsx")
    ResponseEntity<byte[]> reportsAsWorkbook(QualitySearch search, @ModelAttribute("page") Page page) {
        return Download.xlsx(reports(search, page.words()));
    }

    @GetMapping("/figures/quality/findings.csv")
    ResponseEntity<byte[]> findingsAsCsv(QualitySearch search, @ModelAttribute("page") Page page) {
        return Download.csv(findings(search, page.words()));
    }

    @GetMapping("/figures/quality/findings.xlsx")
    ResponseEntity<byte[]> findingsAsWorkbook(QualitySearch search, @ModelAttribute("page") Page page) {
        return Download.xlsx(findings(search, page.words()));
    }

    private DataTable reports(QualitySearch search, Words words) {
        var found = find(search, words);
        return new DataTable(
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
                found.lines().stream().map(line -> row(line, words)).toList());
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

    private DataTable findings(QualitySearch search, Words words) {
        var found = find(search, words);
        return new DataTable(
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
                        .toList());
    }

    private QualityMonth find(QualitySearch search, Words words) {
        var viewer = Viewer.required();
        if (search.unit().isPresent()
                && months.visible(viewer).stream()
                        .noneMatch(each -> each.id().equals(search.unit().get()))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var month = search.month().isEmpty() ? months.newest() : parsed(search.month());
        return months.of(viewer, month, search.unit(), words).with(search.words());
    }

    private static YearMonth parsed(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException notAMonth) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
