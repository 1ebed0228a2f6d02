package org.qinghe.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Draws a warning: the counts, what was expected, the band, alarms, and the periods left out or counted for less. */
record WarningChart(Grounds grounds, Naming naming) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ACCENT = "#2a7251";
    private static final String ALARM = "#9a5b00";
    private static final String GREY = "#55606b";
    private static final String LINE = "path://M0 5H24V7H0Z";
    private static final String DASHES = "path://M0 5H6V7H0ZM9 5H15V7H9ZM18 5H24V7H18Z";

    /** ECharts options as JSON. */
    String options() {
        return JSON.writeValueAsString(Map.of(
                "grid", Map.of("left", 48, "right", 16, "top", 48, "bottom", 32),
                "legend", Map.of("top", 0, "data", legend()),
                "tooltip", Map.of("trigger", "axis"),
                "xAxis", Map.of("type", "category", "data", labels()),
                "yAxis", Map.of("type", "value", "min", 0),
                "series", List.of(floor(), band(), expected(), observed(), lowWeight())));
    }

    private List<Object> legend() {
        return List.of(
                Map.of("name", t("observed"), "icon", LINE),
                Map.of("name", t("expected"), "icon", DASHES),
                Map.of("name", t("band"), "icon", "roundRect"),
                Map.of("name", t("lowWeight"), "icon", "diamond"));
    }

    private Map<String, Object> floor() {
        return Map.of(
                "name",
                t("floor"),
                "type",
                "line",
                "stack",
                "band",
                "symbol",
                "none",
                "silent",
                true,
                "lineStyle",
                Map.of("opacity", 0),
                "tooltip",
                Map.of("show", false),
                "data",
                column(Grounds.Row::expected));
    }

    private Map<String, Object> band() {
        return Map.of(
                "name",
                t("band"),
                "type",
                "line",
                "stack",
                "band",
                "symbol",
                "none",
                "color",
                "#a9cbbb",
                "lineStyle",
                Map.of("opacity", 0),
                "areaStyle",
                Map.of("color", "#a9cbbb", "opacity", 0.55),
                "data",
                column(row -> Math.max(0, row.upper() - row.expected())));
    }

    private Map<String, Object> expected() {
        return Map.of(
                "name",
                t("expected"),
                "type",
                "line",
                "symbol",
                "none",
                "color",
                GREY,
                "lineStyle",
                Map.of("type", "dashed", "width", 1.5),
                "data",
                column(Grounds.Row::expected));
    }

    private Map<String, Object> observed() {
        return Map.of(
                "name",
                t("observed"),
                "type",
                "line",
                "symbol",
                "none",
                "color",
                ACCENT,
                "lineStyle",
                Map.of("width", 2),
                "data",
                column(Grounds.Row::observed),
                "markPoint",
                Map.of(
                        "symbol",
                        "triangle",
                        "symbolSize",
                        12,
                        "itemStyle",
                        Map.of("color", ALARM),
                        "label",
                        Map.of("show", false),
                        "data",
                        alarms()),
                "markArea",
                Map.of(
                        "silent",
                        true,
                        "itemStyle",
                        Map.of("color", "#e6e9eb", "opacity", 0.5),
                        "label",
                        Map.of("color", GREY, "align", "right"),
                        "data",
                        leftOut()));
    }

    private Map<String, Object> lowWeight() {
        List<Object> points = new ArrayList<>();
        for (var each : grounds.downWeighted()) {
            if (grounds.detections().range().contains(each.period())) {
                points.add(List.of(naming.label(grounds.series().period(each.period())), each.observed()));
            }
        }
        return Map.of(
                "name",
                t("lowWeight"),
                "type",
                "scatter",
                "symbol",
                "diamond",
                "symbolSize",
                9,
                "itemStyle",
                Map.of("color", "#fff", "borderColor", GREY, "borderWidth", 1.5),
                "data",
                points);
    }

    private List<Object> alarms() {
        return grounds.rows().stream()
                .filter(Grounds.Row::alarm)
                .<Object>map(
                        row -> Map.of("coord", List.of(naming.label(row.period()), row.observed()), "name", t("alarm")))
                .toList();
    }

    private List<Object> leftOut() {
        var ends = grounds.recent();
        return ends.isEmpty()
                ? List.of()
                : List.of(List.of(
                        Map.of(
                                "name",
                                t("recent"),
                                "xAxis",
                                naming.label(grounds.series().period(ends.getFirst()))),
                        Map.of("xAxis", naming.label(grounds.series().period(ends.getLast())))));
    }

    private List<String> labels() {
        return grounds.rows().stream().map(row -> naming.label(row.period())).toList();
    }

    private List<@Nullable Double> column(java.util.function.ToDoubleFunction<Grounds.Row> value) {
        List<@Nullable Double> column = new ArrayList<>();
        for (var row : grounds.rows()) {
            double number = value.applyAsDouble(row);
            column.add(Double.isFinite(number) ? Math.round(number * 100) / 100.0 : null);
        }
        return column;
    }

    private String t(String key) {
        return naming.words().t("warning.chart." + key);
    }
}
