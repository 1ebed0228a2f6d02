package org.qinghe.warning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Period;
import org.qinghe.figures.Series;

/**
 * A shared data set as its publisher wrote it, by indicator.
 *
 * @param first the earliest period in the file
 * @param last the latest
 * @param indicators area by area, the values by period, NaN where the file has none
 */
record RealHistory(Period first, Period last, Map<String, Map<String, double[]>> indicators) {

    static final Path DATA = Path.of("../../shared/data");

    private static final String BETWEEN_CELLS = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    private record Row(String area, String indicator, Period period, double value) {}

    static RealHistory read(String file, Frequency frequency) throws IOException {
        var lines = Files.readAllLines(DATA.resolve(file), StandardCharsets.UTF_8);
        var heading = Arrays.asList(lines.getFirst().split(","));
        List<Row> rows = new ArrayList<>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(BETWEEN_CELLS, -1);
            var value = cells[heading.indexOf("value")];
            if (!value.isEmpty()) {
                rows.add(new Row(
                        cells[heading.indexOf("area_code")],
                        cells[heading.indexOf("indicator")],
                        new Period(frequency, LocalDate.parse(cells[heading.indexOf("period")])),
                        Double.parseDouble(value)));
            }
        }
        return of(rows);
    }

    private static RealHistory of(List<Row> rows) {
        var first = rows.stream().map(Row::period).min(Period::compareTo).orElseThrow();
        var last = rows.stream().map(Row::period).max(Period::compareTo).orElseThrow();
        int length = Math.toIntExact(first.stepsTo(last)) + 1;
        var indicators = new TreeMap<String, Map<String, double[]>>();
        for (var row : rows) {
            indicators.computeIfAbsent(row.indicator(), code -> new TreeMap<>())
                            .computeIfAbsent(row.area(), code -> missing(length))[
                            Math.toIntExact(first.stepsTo(row.period()))] =
                    row.value();
        }
        return new RealHistory(first, last, indicators);
    }

    private static double[] missing(int length) {
        var values = new double[length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** What a watch of that indicator sees. */
    Snapshot snapshot(String indicator, boolean pooled) {
        List<Series> series = new ArrayList<>();
        new HashMap<>(indicators.get(indicator)).forEach((area, values) -> series.add(new Series(area, first, values)));
        series.sort(java.util.Comparator.comparing(Series::area));
        var snapshot = new Snapshot(first, series);
        return pooled ? snapshot.withPooled(Set.of()) : snapshot;
    }
}
