package org.qinghe.prevention.teaching;

import java.util.ArrayList;
import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.prevention.SchoolStage;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** How far lessons held cover the plans: all together by stage, and school by school for those who see them. */
@Controller
class CoveragePages {

    private final CoverageTable coverage;
    private final SchoolPlans plans;
    private final Schools schools;

    CoveragePages(CoverageTable coverage, SchoolPlans plans, Schools schools) {
        this.coverage = coverage;
        this.plans = plans;
        this.schools = schools;
    }

    @GetMapping(TeachingAccess.COVERAGE)
    String show(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var viewer = Viewer.required();
        var chosen = SchoolYear.typed(year, plans.today());
        var counted = schools.countedFor(viewer);
        var found = coverage.of(chosen, Schools.sight(counted));
        var seen = schools.seenBy(viewer);
        var paging = Paging.of(number, seen.size());
        var shown = seen.subList((int) paging.offset(), (int) Math.min(seen.size(), paging.offset() + paging.size()));
        var totals = SchoolLine.totals(found);
        model.addAttribute("year", chosen);
        model.addAttribute("years", SchoolYear.choices(plans.today()));
        model.addAttribute("counted", counted.size());
        model.addAttribute("totals", totals);
        model.addAttribute("all", totals.values().stream().reduce(Coverage.NOTHING, Coverage::plus));
        model.addAttribute("lines", SchoolLine.of(shown, found, page.words()));
        model.addAttribute("paging", paging);
        return "prevention/coverage";
    }

    @GetMapping(TeachingAccess.COVERAGE + ".xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam(defaultValue = "") String year, @ModelAttribute("page") Page page) {
        var viewer = Viewer.required();
        var chosen = SchoolYear.typed(year, plans.today());
        var found = coverage.of(chosen, Schools.sight(schools.countedFor(viewer)));
        List<List<Object>> rows = new ArrayList<>();
        SchoolLine.totals(found)
                .forEach((stage, total) -> rows.add(row(page.t("prevention.coverage.all"), stage, total, page)));
        SchoolLine.of(schools.seenBy(viewer), found, page.words())
                .forEach(line ->
                        line.byStage().forEach((stage, total) -> rows.add(row(line.name(), stage, total, page))));
        return Download.xlsx(new DataTable(
                page.t("prevention.coverage") + " " + chosen.text(),
                List.of(
                        page.t("prevention.school"),
                        page.t("prevention.stage"),
                        page.t("prevention.planned"),
                        page.t("prevention.done"),
                        page.t("prevention.share"),
                        page.t("prevention.held.count"),
                        page.t("prevention.working"),
                        page.t("prevention.attendances")),
                rows));
    }

    private static List<Object> row(String school, SchoolStage stage, Coverage total, Page page) {
        return List.of(
                school,
                page.t(stage.message()),
                total.planned(),
                total.done(),
                total.share().<Object>map(page.words()::percent).orElse(""),
                total.held(),
                total.working(),
                total.attendances());
    }
}
