package org.qinghe.earlywarning.spark;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.qinghe.earlywarning.Detector;
import org.qinghe.earlywarning.Detectors;
import org.qinghe.earlywarning.Frequency;

/**
 * What was asked for on the command line.
 *
 * @param input a Parquet folder, or a CSV file with a header
 * @param output the folder to write into
 * @param frequency of all series
 * @param missing what stands for a count without a row
 * @param where which rows are read, in SQL
 * @param overwrite what happens to an output that is there
 * @param detection which periods are evaluated, and how
 */
record Task(
        String input,
        String output,
        Frequency frequency,
        Missing missing,
        String where,
        SaveMode overwrite,
        SparkDetection detection) {

    static final String USAGE =
            "TABLE OUT [--frequency weekly] [--from DATE] [--to DATE] [--all] [--where SQL] [--missing zero|unknown]"
                    + " [--overwrite] [--method farrington] [the method's options]";

    static Task parse(String... arguments) {
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        String input = operand(rest);
        String output = operand(rest);
        Map<String, String> options = new LinkedHashMap<>();
        while (!rest.isEmpty()) {
            String name = rest.pop();
            if (!name.startsWith("--")) {
                throw new InvalidTask("\"" + name + "\" belongs to no option; the use is " + USAGE);
            }
            options.put(name.substring(2), isFlag(name) ? "on" : value(name, rest));
        }
        Frequency frequency = frequency(taken(options, "frequency").orElse(Frequency.WEEKLY.code()));
        Missing missing = taken(options, "missing").map(Task::missing).orElse(Missing.REFUSE);
        String where = taken(options, "where").orElse("true");
        SaveMode overwrite = taken(options, "overwrite").isPresent() ? SaveMode.Overwrite : SaveMode.ErrorIfExists;
        Optional<LocalDate> from = taken(options, "from").map(text -> day("from", text));
        Optional<LocalDate> to = taken(options, "to").map(text -> day("to", text));
        boolean onlyAlarms = taken(options, "all").isEmpty();
        String method = taken(options, "method").orElse(Detectors.methods().getFirst());
        if (!Detectors.methods().contains(method)) {
            throw new InvalidTask("--method \"" + method + "\" is none of " + String.join(", ", Detectors.methods()));
        }
        Detector detector = Detectors.parse(method, frequency, options);
        if (detector.looksAtAllTogether()) {
            throw new InvalidTask("--method " + method
                    + " looks at all areas together, and a partition does not hold them all; use ./qinghe detect");
        }
        return new Task(
                input,
                output,
                frequency,
                missing,
                where,
                overwrite,
                new SparkDetection(detector, from, to, onlyAlarms));
    }

    private static boolean isFlag(String name) {
        return name.equals("--all") || name.equals("--overwrite");
    }

    private static String operand(Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new InvalidTask("the use is " + USAGE);
        }
        return rest.pop();
    }

    private static String value(String name, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new InvalidTask(name + " needs a value");
        }
        return rest.pop();
    }

    private static Optional<String> taken(Map<String, String> options, String name) {
        return Optional.ofNullable(options.remove(name));
    }

    private static Frequency frequency(String code) {
        return Stream.of(Frequency.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidTask("--frequency \"" + code + "\" is none of "
                        + Stream.of(Frequency.values()).map(Frequency::code).collect(Collectors.joining(", "))));
    }

    private static Missing missing(String word) {
        return switch (word) {
            case "zero" -> Missing.ZERO;
            case "unknown" -> Missing.UNKNOWN;
            default -> throw new InvalidTask("--missing \"" + word + "\" is neither zero nor unknown");
        };
    }

    private static LocalDate day(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidTask("--" + option + " \"" + text + "\" is no date like 2026-11-23");
        }
    }

    /** A row per series if there is a column {@code values}, a row per count otherwise. */
    SeriesTable read(SparkSession spark) {
        Dataset<Row> table = input.endsWith(".csv")
                ? spark.read().option("header", true).csv(input)
                : spark.read().parquet(input);
        boolean bySeries = Arrays.asList(table.columns()).contains("values");
        Dataset<Row> chosen = table.where(where);
        return bySeries ? SeriesTable.of(chosen, frequency) : SeriesTable.ofCounts(chosen, frequency, missing);
    }
}
