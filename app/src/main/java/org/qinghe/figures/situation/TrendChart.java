package org.qinghe.figures.situation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qinghe.figures.ExpectedRanges;
import org.qinghe.figures.Period;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws an indicator over time, with the same periods a year earlier and, where a watch looks at it, what was expected.
 *
 * @param track what is drawn
 * @param from the first period
 * @param to the last one
 * @param chosen the period that the page is about
 * @param expected what was expected, by period, where anybody says so
 * @param saying the reader's language
 */
record TrendChart(
        Track track, Period from, Period to, Period chosen, Map<Period, ExpectedRanges.Range> expected, Saying saying) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ACCENT = "#2a7251";
    private static final String GREY = "#55606b";
    private static final String BAND = "#a9cbbb";
    private static final int SHOWN_FIRST = 120;

    /** ECharts options as JSON. */
    String options() {
        var periods = periods();
        var series = new ArrayList<Object>();
        if (!expected.isEmpty()) {
            series.add(floor(periods));
            series.add(band(periods));
        }
        series.add(earlier(periods));
        series.add(values(periods));
        var zoom = new HashMap<String, Object>(Map.of("type", "slider", "height", 18, "bottom", 8));
        zoom.put("start", periods.size() > SHOWN_FIRST ? 100 - 100 * SHOWN_FIRST / periods.size() : 0);
        zoom.put("end", 100);
        return JSON.writeValueAsString(Map.of(
                "grid", Map.of("left", 64, "right", 16, "top", 48, "bottom", 64),
                "legend", Map.of("top", 0, "data", legend()),
                "tooltip", Map.of("trigger", "axis"),
                "xAxis",
                        Map.of(
                                "type",
                                "category",
                                "data",
                                periods.stream().map(saying::period).toList()),
                "yAxis", Map.of("type", "value", "name", saying.unit(track.indicator())),
                "dataZoom", List.of(zoom),
                "series", series));
    }

    private List<Period> periods() {
        var periods = new ArrayList<Period>();
        for (var period = from; period.compareTo(to) <= 0; period = period.next()) {
            periods.add(period);
        }
        return periods;
    }

    private List<String> legend() {
        return expected.isEmpty() ? List.of(t("value"), t("earlier")) : List.of(t("value"), t("earlier"), t("band"));
    }

    private Map<String, Object> values(List<Period> periods) {
        var line = line(t("value"), ACCENT, column(periods, track::value));
        line.put("lineStyle", Map.of("width", 2));
        line.put("showSymbol", periods.size() <= 40);
        var value = track.value(chosen);
        if (value.isPresent()) {
            line.put(
                    "markPoint",
                    Map.of(
                            "symbol",
                            "circle",
                            "symbolSize",
                            10,
                            "label",
                            Map.of("show", false),
                            "data",
                            List.of(Map.of("coord", List.of(saying.period(chosen), value.getAsDouble())))));
        }
        return line;
    }

    private Map<String, Object> earlier(List<Period> periods) {
        var line = line(
                t("earlier"),
                GREY,
                column(periods, period -> period.yearEarlier().map(track::value).orElse(OptionalDouble.empty())));
        line.put("lineStyle", Map.of("type", "dashed", "width", 1.2));
        return line;
    }

    /** The invisible line on which the band stands. */
    private Map<String, Object> floor(List<Period> periods) {
        var line = line(t("expected"), BAND, column(periods, period -> range(period, ExpectedRanges.Range::expected)));
        line.put("stack", "band");
        line.put("silent", true);
        line.put("lineStyle", Map.of("opacity", 0));
        line.put("tooltip", Map.of("show", false));
        return line;
    }

    private Map<String, Object> band(List<Period> periods) {
        var line = line(
                t("band"), BAND, column(periods, period -> range(period, range -> range.upper() - range.expected())));
        line.put("stack", "band");
        line.put("lineStyle", Map.of("opacity", 0));
        line.put("areaStyle", Map.of("color", BAND, "opacity", 0.55));
        return line;
    }

    private OptionalDouble range(Period period, Function<ExpectedRanges.Range, Double> bound) {
        var range = expected.get(period);
        return range == null ? OptionalDouble.empty() : OptionalDouble.of(bound.apply(range));
    }

    private static Map<String, Object> line(String name, String colour, List<@Nullable Double> data) {
        return new HashMap<>(Map.of("name", name, "type", "line", "showSymbol", false, "color", colour, "data", data));
    }

    private static List<@Nullable Double> column(List<Period> periods, Function<Period, OptionalDouble> value) {
        List<@Nullable Double> column = new ArrayList<>();
        for (var period : periods) {
            var number = value.apply(period);
            column.add(number.isPresent() ? Math.round(number.getAsDouble() * 100) / 100.0 : null);
        }
        return column;
    }

    private String t(String key) {
        return saying.words().t("situation.chart." + key);
    }
}
