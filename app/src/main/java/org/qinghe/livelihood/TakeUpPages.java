package org.qinghe.livelihood;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSights;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.qinghe.web.RecentYears;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What the offers of the units one sees came to in a year, on a page and as a workbook. */
@Controller
class TakeUpPages {

    private static final int MONTHS = 12;

    private final TakeUpTable table;
    private final UnitSights sights;
    private final Offering offering;

    TakeUpPages(TakeUpTable table, UnitSights sights, Offering offering) {
        this.table = table;
        this.sights = sights;
        this.offering = offering;
    }

    @GetMapping("/offers/take-up")
    String year(@RequestParam(defaultValue = "") String year, Model model) {
        model.addAttribute("years", years().choices());
        model.addAttribute("counted", counted(year));
        return "livelihood/take-up";
    }

    @GetMapping("/offers/take-up.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam(defaultValue = "") String year, @ModelAttribute("page") Page page) {
        var counted = counted(year);
        List<String> headings = new ArrayList<>(List.of(page.t("livelihood.kind"), page.t("livelihood.asked")));
        IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> page.t("livelihood.month", month))
                .forEach(headings::add);
        headings.add(page.t("livelihood.taken.all"));
        return Download.xlsx(new DataTable(
                page.t("livelihood.takeUp.of", String.valueOf(counted.year())),
                headings,
                counted.lines().stream().map(line -> row(line, page)).toList()));
    }

    private static List<Object> row(YearOfTakeUp.Line line, Page page) {
        List<Object> row = new ArrayList<>(List.of(page.t(line.kind().message()), line.asked()));
        row.addAll(line.taken());
        row.add(line.takenInAll());
        return row;
    }

    private YearOfTakeUp counted(String typed) {
        var year = Year.of(years().typed(typed).orElse(years().newest()));
        return YearOfTakeUp.of(year, table.of(year, sights.of(Viewer.required())));
    }

    private RecentYears years() {
        return new RecentYears(offering.today().getYear());
    }
}
