package org.qinghe.warning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Places;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class WarningListPage {

    private static final int MOST_EXPORTED = 100_000;

    private final WarningList list;
    private final Watches watches;
    private final Indicators indicators;
    private final Places places;

    WarningListPage(WarningList list, Watches watches, Indicators indicators, Places places) {
        this.list = list;
        this.watches = watches;
        this.indicators = indicators;
        this.places = places;
    }

    @ModelAttribute("search")
    WarningSearch search(
            @RequestParam(defaultValue = "OPEN") WarningSearch.Choice choice,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable UUID indicator,
            @RequestParam(defaultValue = "") String area) {
        return new WarningSearch(
                choice, Optional.ofNullable(indicator), Optional.of(area).filter(code -> !code.isBlank()));
    }

    @GetMapping("/warnings")
    String warnings(
            @ModelAttribute("search") WarningSearch search,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var visible = Visible.to(Viewer.required(), places);
        var paging = Paging.of(number, list.count(search, visible));
        var shown = list.page(search, visible, paging);
        model.addAttribute("paging", paging);
        model.addAttribute("warnings", shown);
        model.addAttribute("naming", Naming.of(plain(shown), indicators, places, page.words()));
        model.addAttribute("watched", watches.watched());
        return "warning/list";
    }

    @GetMapping("/warnings.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("search") WarningSearch search, @ModelAttribute("page") Page page) {
        return Download.csv(table(search, page.words()));
    }

    @GetMapping("/warnings.xlsx")
    ResponseEntity<byte[]> xlsx(@ModelAttribute("search") WarningSearch search, @ModelAttribute("page") Page page) {
        return Download.xlsx(table(search, page.words()));
    }

    private DataTable table(WarningSearch search, Words words) {
        var shown =
                list.page(search, Visible.to(Viewer.required(), places), new Paging(1, MOST_EXPORTED, MOST_EXPORTED));
        var naming = Naming.of(plain(shown), indicators, places, words);
        var headings =
                List.of("area", "indicator", "first", "last", "observed", "expected", "upper", "score", "p", "state");
        return new DataTable(
                words.t("warning.list"),
                headings.stream().map(each -> words.t("warning.column." + each)).toList(),
                shown.stream()
                        .map(listed -> row(listed.warning(), naming, words))
                        .toList());
    }

    private static List<Warning> plain(List<ListedWarning> listed) {
        return listed.stream().map(ListedWarning::warning).toList();
    }

    private static List<Object> row(Warning warning, Naming naming, Words words) {
        return List.of(
                naming.area(warning),
                naming.indicator(warning.indicator()),
                day(warning.first().start()),
                day(warning.last().start()),
                warning.observed(),
                number(warning.expected()),
                number(warning.upper()),
                number(warning.score()),
                number(warning.pValue()),
                words.t(warning.state().message())
                        + (warning.coverage() == Coverage.NONE ? "" : " · " + words.t("warning.coverage")));
    }

    private static Object day(LocalDate date) {
        return date;
    }

    private static Object number(double value) {
        return Double.isFinite(value) ? value : "";
    }
}
