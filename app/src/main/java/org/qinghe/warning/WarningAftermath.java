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
        var period = Period.containing(series.first().frequency(), began);
        int start = Math.toIntExact(series.first().stepsTo(period));
        int firstWhole = period.start().equals(began) ? start : start + 1;
        var watch = watches.find(warning.watch()).orElseThrow();
        var looking = Looking.at(new Snapshot(series.first(), List.of(series)), watch.method(), watch.parameters());
        var detections = looking.newest(SHOWN);
        var compared = BeforeAfter.of(
                series.values(),
                start,
                firstWhole,
                each -> each < detections.range().from() ? Double.NaN : detections.expected(0, each));
        return new Picture(chart(series, start, words), sentence(compared, words));
    }

    private static String sentence(BeforeAfter compared, Words words) {
        if (compared.periodsAfter() == 0) {
            return words.t("warning.after.none");
        }
        if (compared.periodsBefore() == 0) {
            return words.t("warning.after.new", compared.periodsAfter(), shown(compared.after(), words));
        }
        return words.t(
                Double.isNaN(compared.expected()) ? "warning.after.short" : "warning.after",
                compared.periodsAfter(),
                shown(compared.after(), words),
                compared.periodsBefore(),
                shown(compared.before(), words),
                shown(compared.expected(), words));
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
