package org.qinghe.bench.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.csv.CsvReader;

/** One indicator of a shared data set: a series for each area, and one for all areas together. */
final class RealCounts {

    /** All areas together. */
    static final String ALL = "all";

    private RealCounts() {}

    /** Missing and suppressed values are {@code NaN}, in the total too. */
    static Panel read(Path file, String indicator, Frequency frequency) throws IOException {
        Map<String, Map<LocalDate, Double>> values = new TreeMap<>();
        try (CsvReader rows = new CsvReader(Files.newInputStream(file))) {
            int area = rows.header().indexOf("area_code");
            int period = rows.header().indexOf("period");
            int what = rows.header().indexOf("indicator");
            int value = rows.header().indexOf("value");
            while (rows.next()) {
                if (rows.text(what).equals(indicator)) {
                    String text = rows.text(value);
                    values.computeIfAbsent(rows.text(area), key -> new TreeMap<>())
                            .put(
                                    LocalDate.parse(rows.text(period)),
                                    text.isBlank() ? Double.NaN : Double.parseDouble(text));
                }
            }
        }
        return panel(values, indicator, frequency);
    }

    private static Panel panel(Map<String, Map<LocalDate, Double>> values, String indicator, Frequency frequency) {
        List<LocalDate> days = values.values().stream()
                .flatMap(of -> of.keySet().stream())
                .sorted()
                .toList();
        LocalDate first = days.getFirst();
        Calendar calendar = new Calendar(
                frequency, frequency == Frequency.YEARLY ? LocalDate.of(first.getYear(), Month.JANUARY, 1) : first);
        int length = calendar.periodOf(days.getLast()) + 1;
        double[] sum = new double[length];
        List<Panel.Series> series = new ArrayList<>();
        values.forEach((area, of) -> {
            double[] counts = new double[length];
            Arrays.fill(counts, Double.NaN);
            of.forEach((day, value) -> counts[calendar.periodOf(day)] = value);
            Arrays.setAll(sum, t -> sum[t] + counts[t]);
            series.add(new Panel.Series(new Panel.Key(area, indicator), 0, counts));
        });
        series.add(new Panel.Series(new Panel.Key(ALL, indicator), 0, sum));
        return new Panel(calendar, series);
    }
}
