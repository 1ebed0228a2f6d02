package org.qinghe.funds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicator;
import org.qinghe.units.UnitSights;
import org.qinghe.web.Choices;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.qinghe.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a result cost, year by year, with the caution that it ranks nobody. */
@Controller
class ResultPage {

    private final CostPerResult costs;
    private final LineTable lines;
    private final UnitSights sights;

    ResultPage(CostPerResult costs, LineTable lines, UnitSights sights) {
        this.costs = costs;
        this.lines = lines;
        this.sights = sights;
    }

    @GetMapping("/funds/results")
    String show(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page, Model model) {
        var search = ResultSearch.of(typed);
        var line = line(search);
        var indicator = indicator(search);
        model.addAttribute("search", search);
        model.addAttribute("line", line);
        model.addAttribute("indicator", indicator);
        model.addAttribute("rows", rows(search, line, indicator));
        model.addAttribute("uses", FundsNaming.uses("funds.choose", page.words()));
        model.addAttribute("indicators", indicators(page.words()));
        return "funds/results";
    }

    @GetMapping("/funds/results.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page) {
        var search = ResultSearch.of(typed);
        var line = line(search);
        var indicator = indicator(search).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.xlsx(new DataTable(
                page.t("funds.results"),
                List.of(
                        page.t("funds.column.year"),
                        page.t("funds.spent"),
                        page.words().name(indicator.nameZh(), indicator.nameEn()),
                        page.t("funds.results.reported"),
                        page.t("funds.results.expected"),
                        page.t("funds.results.each")),
                rows(search, line, Optional.of(indicator)).stream()
                        .map(ResultPage::cells)
                        .toList()));
    }

    private static List<Object> cells(YearOfResults row) {
        return List.of(
                row.year(),
                row.spent(),
                row.result().<Object>map(YearFigure::value).orElse(""),
                row.result().<Object>map(YearFigure::reported).orElse(""),
                row.result().<Object>map(YearFigure::expected).orElse(""),
                row.each().<Object>map(each -> each).orElse(""));
    }

    private List<YearOfResults> rows(ResultSearch search, Optional<Line> line, Optional<Indicator> indicator) {
        if (indicator.isEmpty()) {
            return List.of();
        }
        if (line.isPresent()) {
            return costs.of(line.get(), indicator.get());
        }
        return search.ofUse()
                .map(use -> costs.of(use, indicator.get(), Viewer.required()))
                .orElse(List.of());
    }

    /** A line that is asked for must be one that is seen. */
    private Optional<Line> line(ResultSearch search) {
        return search.ofLine()
                .map(id -> lines.find(id, sights.of(Viewer.required()))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private Optional<Indicator> indicator(ResultSearch search) {
        return search.counted()
                .flatMap(id -> costs.results().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst());
    }

    private Map<String, String> indicators(Words words) {
        return Choices.after(
                words.t("funds.choose"),
                costs.results(),
                Indicator::id,
                indicator -> words.name(indicator.nameZh(), indicator.nameEn()));
    }
}
