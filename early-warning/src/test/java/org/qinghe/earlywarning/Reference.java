package org.qinghe.earlywarning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.qinghe.earlywarning.Panel.Key;
import org.qinghe.earlywarning.Panel.Series;

/** The figures of the reference implementation, read from the test resources. */
final class Reference {

    static final PeriodRange RANGE = new PeriodRange(584, 624);

    private Reference() {}

    static Panel panel() {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        for (Map<String, String> row : rows("series")) {
            values.computeIfAbsent(row.get("area"), area -> new ArrayList<>()).add(Double.valueOf(row.get("value")));
        }
        List<Series> series = new ArrayList<>();
        values.forEach((area, counts) -> series.add(new Series(
                new Key(area, "simulated"),
                0,
                counts.stream().mapToDouble(v -> v).toArray())));
        return new Panel(new Calendar(Frequency.WEEKLY, LocalDate.of(2013, 1, 7)), series);
    }

    /** The rows of a file of figures, each by column name. */
    static List<Map<String, String>> rows(String name) {
        return table("reference/" + name, ",");
    }

    /** The rows of a compressed table, each by column name. */
    static List<Map<String, String>> table(String name, String separator) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (BufferedReader in = open(name + ".csv.gz")) {
            String[] header = in.readLine().split(separator);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(separator, -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], cells[i].strip());
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    static BufferedReader open(String resource) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Reference.class.getResourceAsStream(resource)), StandardCharsets.UTF_8));
    }

    static double number(String text) {
        return switch (text) {
            case "", "NA", "NaN" -> Double.NaN;
            case "Inf" -> Double.POSITIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** Equal to 1e-6 relative, or both undefined. */
    static boolean agree(double a, double b) {
        return Double.compare(a, b) == 0
                || Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b))
                || Math.abs(a - b) < 1e-12;
    }
}
