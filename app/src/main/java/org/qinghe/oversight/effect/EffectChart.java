package org.qinghe.oversight.effect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.qinghe.figures.PeriodName;
import org.qinghe.web.WordChart;
import org.qinghe.web.Words;
import tools.jackson.databind.json.JsonMapper;

/** Draws a study: what was counted, what was fitted, what was to be expected with its band, and the areas compared with. */
record EffectChart(Course course, String measure, Words words) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ACCENT = "#2a7251";
    private static final String GREY = "#55606b";
    private static final String CONTROLS = "#9a5b00";
    private static final String BAND = "#a9cbbb";
    private static final String LINE = "path://M0 5H24V7H0Z";
    private static final String THIN = "path://M0 5.5H24V6.5H0Z";
    private static final String DASHES = "path://M0 5H6V7H0ZM9 5H15V7H9ZM18 5H24V7H18Z";
    private static final String DOTS = "path://M0 5H2V7H0ZM6 5H8V7H6ZM12 5H14V7H12ZM18 5H20V7H18Z";

    /** ECharts options as JSON. */
    String options() {
        var rows = course.rows();
        var labels = rows.stream().map(this::label).toList();
        var series = new ArrayList<Object>(List.of(
                line("floor", BAND, "solid", 0, column(rows, this::low), Map.of("stack", "band", "silent", true)),
                band(rows),
                line("expected", GREY, "dashed", 1.5, column(rows, this::expected), Map.of()),
                line("fitted", ACCENT, "solid", 1, column(rows, Course.Row::fitted), Map.of()),
                line("observed", ACCENT, "solid", 2, column(rows, Course.Row::observed), marks())));
        if (course.found().compared()) {
            series.add(line("controls", CONTROLS, "dotted", 1.5, column(rows, Course.Row::controls), Map.of()));
        }
        return JSON.writeValueAsString(Map.of(
                "grid", Map.of("left", 64, "right", 16, "top", 72, "bottom", 32),
                "legend", Map.of("top", 0, "data", legend()),
                "tooltip", Map.of("trigger", "axis"),
                "xAxis", Map.of("type", "category", "data", labels),
                "yAxis", Map.of("type", "value", "min", 0, "name", measure),
                "series", series));
    }

    private List<Object> legend() {
        var legend = new ArrayList<Object>(List.of(
                Map.of("name", t("observed"), "icon", LINE),
                Map.of("name", t("fitted"), "icon", THIN),
                Map.of("name", t("expected"), "icon", DASHES),
                Map.of("name", t("band"), "icon", "roundRect")));
        if (course.found().compared()) {
            legend.add(Map.of("name", t("controls"), "icon", DOTS));
        }
        return legend;
    }

    private Map<String, Object> band(List<Course.Row> rows) {
        return line(
                "band",
                BAND,
                "solid",
                0,
                column(rows, row -> expects(row) ? row.high() - row.low() : Double.NaN),
                Map.of("stack", "band", "areaStyle", Map.of("color", BAND, "opacity", 0.55)));
    }

    private Map<String, Object> line(
            String name,
            String colour,
            String stroke,
            double width,
            List<@Nullable Double> data,
            Map<String, Object> more) {
        var line = new HashMap<String, Object>(Map.of(
                "name",
                t(name),
                "type",
                "line",
                "symbol",
                "none",
                "color",
                colour,
                "lineStyle",
                Map.of("type", stroke, "width", width, "opacity", width > 0 ? 1 : 0),
                "data",
                data));
        if (width == 0 && !more.containsKey("areaStyle")) {
            line.put("tooltip", Map.of("show", false));
        }
        line.putAll(more);
        return line;
    }

    /** Where it began, and the periods left out. */
    private Map<String, Object> marks() {
        var span = course.span();
        var began = Map.of("xAxis", name(span.firstAfter()), "name", t("after"));
        var marks = new HashMap<String, Object>(Map.of(
                "markLine", Map.of("symbol", "none", "label", Map.of("formatter", "{b}"), "data", List.of(began))));
        if (span.lastBefore().next().compareTo(span.firstAfter()) < 0) {
            marks.put(
                    "markArea",
                    Map.of(
                            "silent", true,
                            "itemStyle", Map.of("color", "#e6e9eb", "opacity", 0.5),
                            "label", Map.of("color", GREY, "position", "insideBottom"),
                            "data",
                                    List.of(List.of(
                                            Map.of(
                                                    "name",
                                                    t("leftOut"),
                                                    "xAxis",
                                                    name(span.lastBefore().next())),
                                            Map.of(
                                                    "xAxis",
                                                    name(span.firstAfter().plus(-1)))))));
        }
        return marks;
    }

    /** The same for a document. */
    WordChart forWord() {
        var rows = course.rows();
        var lines = new ArrayList<WordChart.Line>(List.of(
                new WordChart.Line(
                        t("observed"),
                        "2a7251",
                        false,
                        rows.stream().map(Course.Row::observed).toList()),
                new WordChart.Line(
                        t("expected"),
                        "4a5259",
                        true,
                        rows.stream().map(this::expected).toList())));
        if (course.found().compared()) {
            lines.add(new WordChart.Line(
                    t("controls"),
                    "b45f06",
                    true,
                    rows.stream().map(Course.Row::controls).toList()));
        }
        return new WordChart(rows.stream().map(this::label).toList(), lines);
    }

    private double expected(Course.Row row) {
        return expects(row) ? row.expected() : Double.NaN;
    }

    private double low(Course.Row row) {
        return expects(row) ? row.low() : Double.NaN;
    }

    /** Before, what is fitted and what is to be expected are the same. */
    private boolean expects(Course.Row row) {
        return row.period().compareTo(course.span().lastBefore()) > 0;
    }

    private static List<@Nullable Double> column(List<Course.Row> rows, ToDoubleFunction<Course.Row> value) {
        List<@Nullable Double> column = new ArrayList<>();
        for (var row : rows) {
            double number = value.applyAsDouble(row);
            column.add(Double.isFinite(number) ? Math.round(number * 100) / 100.0 : null);
        }
        return column;
    }

    private String label(Course.Row row) {
        return name(row.period());
    }

    private String name(org.qinghe.figures.Period period) {
        return PeriodName.of(period, words);
    }

    private String t(String key) {
        return words.t("oversight.effect.chart." + key);
    }
}
