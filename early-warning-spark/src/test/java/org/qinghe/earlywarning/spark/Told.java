package org.qinghe.earlywarning.spark;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.qinghe.earlywarning.Detector;
import org.qinghe.earlywarning.Note;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.PeriodRange;

/** What is said of each series and period, every number by its bits. */
final class Told {

    private Told() {}

    static Map<String, String> bySpark(Dataset<Row> evaluations) {
        Map<String, String> told = new TreeMap<>();
        for (Row row : evaluations.collectAsList()) {
            var numbers = List.of(3, 4, 5, 6, 7).stream()
                    .map(column -> row.isNullAt(column) ? "" : bits(row.getDouble(column)))
                    .collect(Collectors.joining(" "));
            var before = told.put(
                    row.getString(0) + " " + row.getString(1) + " " + row.getDate(2),
                    numbers + " " + (row.isNullAt(8) ? "" : row.getBoolean(8)) + " " + row.getString(9));
            if (before != null) {
                throw new AssertionError("twice: " + row);
            }
        }
        return told;
    }

    /** By the library itself, in one process. */
    static Map<String, String> byLibrary(Detector detector, Panel panel, LocalDate from, LocalDate to) {
        var calendar = panel.calendar();
        var range = new PeriodRange(calendar.periodOf(from), calendar.periodOf(to) + 1);
        var detections = detector.detect(panel, range, 2);
        Map<String, String> told = new TreeMap<>();
        for (int series = 0; series < panel.size(); series++) {
            var stretch = panel.series(series);
            for (int period = Math.max(range.from(), stretch.firstPeriod());
                    period < Math.min(range.end(), stretch.endPeriod());
                    period++) {
                var one = detections.evaluation(series, period);
                told.put(
                        one.key().area() + " " + one.key().indicator() + " " + calendar.start(period),
                        List.of(one.observed(), one.expected(), one.upper(), one.score(), one.pValue()).stream()
                                        .map(number -> Double.isFinite(number) ? bits(number) : "")
                                        .collect(Collectors.joining(" "))
                                + " " + (one.isDecided() ? one.alarm() : "") + " "
                                + one.notes().stream().map(Note::code).collect(Collectors.joining(";")));
            }
        }
        return told;
    }

    private static String bits(double number) {
        return Long.toHexString(Double.doubleToRawLongBits(number));
    }
}
