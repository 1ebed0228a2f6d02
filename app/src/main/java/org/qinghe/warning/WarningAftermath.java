package org.qinghe.warning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qinghe.figures.Period;
import org.qinghe.figures.Series;
import org.qinghe.web.Words;
import org.qinghe.work.Aftermath;
import org.qinghe.work.ResponseOrigin;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the counts of a warning did after its response began: before, after, and what earlier years make likely. */
@Component
class WarningAftermath implements Aftermath {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int BEFORE = 8;
    private static final int SHOWN = 52;

    private final Warnings warnings;
    private final Watches watches;
    private final Sights sights;

    WarningAftermath(Warnings warnings, Watches watches, Sights sights) {
        this.warnings = warnings;
        this.watches = watches;
        this.sights = sights;
    }

    @Override
    public String originKind() {
        return WarningPage.ORIGIN;
    }

    @Override
    public Optional<Picture> since(ResponseOrigin origin, LocalDate began, Words words) {
        return warnings.find(origin.id())
                .flatMap(warning -> watches.find(warning.watch())
                        .flatMap(sights::of)
                        .flatMap(snapshot -> series(warning, snapshot))
                        .map(series -> picture(warning, series, began, words)));
    }

    private static Optional<Series> series(Warning warning, Snapshot snapshot) {
        var area = warning.pooled() ? Snapshot.POOLED : warning.area();
        return snapshot.series().stream()
                .filter(each -> each.area().equals(area))
                .findFirst();
    }

    private Picture picture(Warning warning, Series series, LocalDate began, Words words) {
        int start = Math.toIntExact(
                series.first().stepsTo(Period.containing(series.first().frequency(), began)));
        var watch = watches.find(warning.watch()).orElseThrow();
        var looking = Looking.at(new Snapshot(series.first(), List.of(series)), watch.method(), watch.parameters());
        var detections = looking.newest(SHOWN);
        double before = mean(series, start - BEFORE, start);
        double after = mean(series, start, series.length());
        double expected = IntStream.range(Math.max(start, detections.range().from()), series.length())
                .mapToDouble(period -> detections.expected(0, period))
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
        var sentence = Double.isNaN(after)
                ? words.t("warning.after.none")
                : words.t(
                        Double.isNaN(expected) ? "warning.after.short" : "warning.after",
                        series.length() - start,
                        shown(after, words),
                        BEFORE,
                        shown(before, words),
                        shown(expected, words));
        return new Picture(chart(series, start, words), sentence);
    }

    private static double mean(Series series, int from, int end) {
        return IntStream.range(Math.max(0, from), Math.min(end, series.length()))
                .mapToDouble(period -> series.values()[period])
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    private static String shown(double value, Words words) {
        return Double.isFinite(value) ? words.number(Math.round(value * 10) / 10.0) : "–";
    }

    private static String chart(Series series, int start, Words words) {
        int from = Math.max(0, series.length() - SHOWN);
        var labels = IntStream.range(from, series.length())
                .mapToObj(period -> Naming.label(series.period(period), words))
                .toList();
        var values = IntStream.range(from, series.length())
                .mapToObj(period -> Double.isNaN(series.values()[period]) ? "-" : series.values()[period])
                .toList();
        var mark = start >= from && start < series.length()
                ? List.of(Map.of(
                        "xAxis", Naming.label(series.period(start), words), "name", words.t("warning.after.began")))
                : List.of();
        return JSON.writeValueAsString(Map.of(
                "grid", Map.of("left", 48, "right", 24, "top", 32, "bottom", 32),
                "tooltip", Map.of("trigger", "axis"),
                "xAxis", Map.of("type", "category", "data", labels),
                "yAxis", Map.of("type", "value", "min", 0),
                "series",
                        List.of(Map.of(
                                "type",
                                "line",
                                "name",
                                words.t("warning.chart.observed"),
                                "symbol",
                                "none",
                                "color",
                                "#2a7251",
                                "data",
                                values,
                                "markLine",
                                Map.of("symbol", "none", "label", Map.of("formatter", "{b}"), "data", mark)))));
    }
}
