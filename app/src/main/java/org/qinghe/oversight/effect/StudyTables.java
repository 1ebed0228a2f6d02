package org.qinghe.oversight.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qinghe.web.DataTable;

/**
 * A study as tables to download: what it said, period by period, and the figures it rests on.
 *
 * @param shown the study
 * @param sight the areas whose own figures the viewer may see; the others are in the sums alone
 */
record StudyTables(Viewing.Shown shown, StudyTable.Sight sight) {

    DataTable said(List<String> cautions) {
        var design = shown.study().design();
        var span = design.span();
        var rows = new ArrayList<List<Object>>();
        shown.sentences().forEach(sentence -> rows.add(List.of(t("finding"), sentence)));
        cautions.forEach(caution -> rows.add(List.of(t("cautions"), caution)));
        rows.add(List.of(t("indicator"), shown.indicatorName()));
        rows.add(List.of(t("treated"), String.join("、", shown.names(design.treated()))));
        rows.add(List.of(t("controls"), String.join("、", shown.names(design.controls()))));
        rows.add(List.of(t("began"), span.began()));
        rows.add(List.of(
                t("before"), span.first().text() + " – " + span.lastBefore().text()));
        rows.add(List.of(
                t("after"), span.firstAfter().text() + " – " + span.last().text()));
        rows.add(List.of(t("slope"), shown.words().t(design.slope() ? "web.yes" : "web.no")));
        rows.add(List.of(t("ratio"), shown.study().result().ratio()));
        rows.add(List.of(t("low"), shown.study().result().low()));
        rows.add(List.of(t("high"), shown.study().result().high()));
        rows.add(List.of(t("made"), shown.words().minute(shown.study().making().at())));
        return new DataTable(t("sheet.said"), List.of(t("what"), t("value")), rows);
    }

    DataTable periods() {
        return new DataTable(
                t("sheet.periods"),
                Stream.of("period", "used", "observed", "fitted", "expected", "low", "high", "controlsScaled")
                        .map(this::t)
                        .toList(),
                shown.course().rows().stream().map(this::row).toList());
    }

    private List<Object> row(Course.Row row) {
        return List.of(
                row.period().text(),
                row.used() ? 1 : 0,
                cell(row.observed()),
                cell(row.fitted()),
                cell(row.expected()),
                cell(row.low()),
                cell(row.high()),
                cell(row.controls()));
    }

    DataTable inputs() {
        var rows = new ArrayList<List<Object>>();
        for (var input : shown.study().inputs()) {
            if (sight.includes(input.area())) {
                for (int period = 0; period < input.versions().length; period++) {
                    rows.add(row(input, period));
                }
            }
        }
        return new DataTable(
                t("sheet.inputs"),
                Stream.of("code", "area", "role", "period", "count", "population", "version")
                        .map(this::t)
                        .toList(),
                rows);
    }

    private List<Object> row(Input input, int period) {
        var population = input.counts().population();
        return List.of(
                input.area(),
                shown.area(input.area()),
                t(input.treated() ? "role.TREATED" : "role.CONTROL"),
                shown.study().design().span().period(period).text(),
                cell(input.counts().counts()[period]),
                population.length == 0 ? "" : cell(population[period]),
                input.versions()[period] == 0 ? "" : input.versions()[period]);
    }

    /** The two lines of the regression, with headings that {@link RCode} reads. */
    DataTable lines() {
        var rows = new ArrayList<List<Object>>();
        add(Optional.of(shown.course().treated()), 1, rows);
        add(shown.course().controls(), 0, rows);
        return new DataTable(
                "lines", List.of("treated", "period", "years", "after", "used", "count", "exposure"), rows);
    }

    private void add(Optional<GroupLine> line, int treated, List<List<Object>> rows) {
        var span = shown.study().design().span();
        var timing = span.timing();
        line.ifPresent(counted -> {
            for (int period = 0; period < timing.periods(); period++) {
                rows.add(List.of(
                        treated,
                        span.period(period).text(),
                        timing.years(period),
                        timing.isAfter(period) ? 1 : 0,
                        timing.used(period) ? 1 : 0,
                        cell(counted.counts()[period]),
                        cell(counted.exposure()[period])));
            }
        });
    }

    private static Object cell(double number) {
        return Double.isFinite(number) ? number : "";
    }

    private String t(String key) {
        return shown.words().t("oversight.effect.column." + key);
    }
}
