package org.qinghe.care.notes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qinghe.care.entry.Entry;
import org.qinghe.care.instruments.Answered;
import org.qinghe.care.instruments.Instrument;
import org.qinghe.care.instruments.Scale;
import org.qinghe.web.Words;
import tools.jackson.databind.json.JsonMapper;

/** How things went, as a picture that can be looked at together: the scales of the outcome measure over time, each of its highest sum. */
final class OutcomeChart {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** Told apart by the kind of line as well as by colour. */
    private enum Line {
        USE("#9a5b00", "solid"),
        RISK("#55606b", "dashed"),
        PROTECTION("#2a7251", "dotted");

        private final String colour;
        private final String type;

        Line(String colour, String type) {
            this.colour = colour;
            this.type = type;
        }
    }

    private OutcomeChart() {}

    /** ECharts options as JSON; empty text where there are fewer than two points to join. */
    static String of(List<Entry<Answered>> oldestFirst, Words words) {
        if (oldestFirst.size() < 2) {
            return "";
        }
        var names = Instrument.BAM.scales(Map.of()).stream().map(Scale::name).toList();
        return JSON.writeValueAsString(Map.of(
                "grid", Map.of("left", 48, "right", 16, "top", 48, "bottom", 32),
                "legend", Map.of("top", 0),
                "tooltip", Map.of("trigger", "axis"),
                "xAxis",
                        Map.of(
                                "type",
                                "category",
                                "data",
                                oldestFirst.stream()
                                        .map(each -> each.happenedOn().toString())
                                        .toList()),
                "yAxis", Map.of("type", "value", "min", 0, "max", 100, "name", "%"),
                "series",
                        names.stream()
                                .map(name -> line(name, oldestFirst, words))
                                .toList()));
    }

    private static Map<String, Object> line(String name, List<Entry<Answered>> points, Words words) {
        return Map.of(
                "name", words.t("care.scale." + name),
                "type", "line",
                "color", Line.valueOf(name.toUpperCase(Locale.ROOT)).colour,
                "lineStyle", Map.of("type", Line.valueOf(name.toUpperCase(Locale.ROOT)).type),
                "data", points.stream().map(each -> share(name, each)).toList());
    }

    private static long share(String name, Entry<Answered> entry) {
        return entry.said().instrument().scales(entry.said().answers()).stream()
                .filter(scale -> scale.name().equals(name))
                .mapToLong(scale -> Math.round(100.0 * scale.score() / scale.most()))
                .findFirst()
                .orElseThrow();
    }
}
