package org.qinghe.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The newest numbers of a line chart as a table, read from its options, so that nobody has to see the chart.
 *
 * @param columns the names of the lines
 * @param rows a label with one number for each line
 */
public record ChartTable(List<String> columns, List<Row> rows) {

    private static final int NEWEST = 12;

    /** One place on the chart's horizontal axis. */
    public record Row(String label, List<String> numbers) {}

    static Optional<ChartTable> of(String options) {
        try {
            var chart = JsonMapper.shared().readTree(options);
            var labels = chart.path("xAxis").path("data");
            List<JsonNode> lines = new ArrayList<>();
            chart.path("series").forEach(line -> {
                if (line.path("type").asString("").equals("line")
                        && line.path("data").size() == labels.size()) {
                    lines.add(line);
                }
            });
            return labels.isEmpty() || lines.isEmpty() ? Optional.empty() : Optional.of(read(labels, lines));
        } catch (JacksonException notAChart) {
            return Optional.empty();
        }
    }

    private static ChartTable read(JsonNode labels, List<JsonNode> lines) {
        List<Row> rows = new ArrayList<>();
        for (int place = Math.max(0, labels.size() - NEWEST); place < labels.size(); place++) {
            int at = place;
            rows.add(new Row(
                    labels.get(place).asString(""),
                    lines.stream()
                            .map(line -> number(line.path("data").get(at)))
                            .toList()));
        }
        return new ChartTable(
                lines.stream().map(line -> line.path("name").asString("")).toList(), rows);
    }

    private static String number(JsonNode value) {
        if (!value.isNumber()) {
            return "–";
        }
        double number = value.asDouble();
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
