package org.qinghe.earlywarning.spark;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.qinghe.earlywarning.Detector;
import org.qinghe.earlywarning.Detectors;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Timespan;

/**
 * What was asked for on the command line.
 *
 * @param input where the table is
 * @param output the folder to write into
 * @param frequency of all series
 * @param missing what stands for a count without a row
 * @param overwrite what happens to an output that is there
 * @param detection which periods are evaluated, and how
 */
record Task(
        Source input,
        String output,
        Frequency frequency,
        Missing missing,
        SaveMode overwrite,
        SparkDetection detection) {

    static final String USAGE =
            "TABLE OUT [--frequency weekly] [--from DATE] [--to DATE] [--all] [--where SQL] [--missing zero|unknown]"
                    + " [--overwrite] [--method farrington] [the method's options];"
                    + " for a database jdbc:URL OUT --table NAME [--parts NUMBER] [--password-file FILE] and as above";

    private static final String DATABASE = "jdbc:";

    /** @param environment of the process, where a database's user and password are looked for */
    static Task parse(Map<String, String> environment, String... arguments) {
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        String input = operand(rest);
        String output = operand(rest);
        Map<String, String> options = options(rest);
        Source source = source(input, options, environment);
        Frequency frequency = frequency(taken(options, "frequency").orElse(Frequency.WEEKLY.code()));
        Missing missing = taken(options, "missing").map(Task::missing).orElse(Missing.REFUSE);
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
                source,
                output,
                frequency,
                missing,
                overwrite,
                new SparkDetection(detector, new Timespan(from, to), onlyAlarms));
    }

    private static Map<String, String> options(Deque<String> rest) {
        Map<String, String> options = new LinkedHashMap<>();
        while (!rest.isEmpty()) {
            String name = rest.pop();
            if (!name.startsWith("--")) {
                throw new InvalidTask("\"" + name + "\" belongs to no option; the use is " + USAGE);
            }
            options.put(name.substring(2), isFlag(name) ? "on" : value(name, rest));
        }
        return options;
    }

    private static Source source(String input, Map<String, String> options, Map<String, String> environment) {
        String where = taken(options, "where").orElse("true");
        if (!input.startsWith(DATABASE)) {
            return new FileSource(input, where);
        }
        if (input.toLowerCase(Locale.ROOT).contains("password=")) {
            throw new InvalidTask(
                    "the password must not be on the command line, which every user of the machine can read;"
                            + " put it into " + DatabaseAccess.PASSWORD + " or into a file (--password-file)");
        }
        String table = taken(options, "table")
                .orElseThrow(() -> new InvalidTask("a database needs --table NAME; the use is " + USAGE));
        OptionalInt parts = taken(options, "parts").map(Task::parts).orElse(OptionalInt.empty());
        return new DatabaseSource(
                input, table, where, parts, DatabaseAccess.of(environment, taken(options, "password-file")));
    }

    private static OptionalInt parts(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new InvalidTask("--parts \"" + text + "\" is not a whole number from 1 to 999999");
        }
        return OptionalInt.of(Integer.parseInt(text));
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

    SeriesTable read(SparkSession spark) {
        return input.read(spark, frequency, missing);
    }
}
