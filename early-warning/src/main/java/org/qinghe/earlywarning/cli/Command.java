package org.qinghe.earlywarning.cli;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.qinghe.earlywarning.Detector;
import org.qinghe.earlywarning.Detectors;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.InvalidOption;
import org.qinghe.earlywarning.StatedPeriod;

/**
 * What was asked for.
 *
 * @param input the file
 * @param method the detector's name
 * @param parameters the detector's settings that were given; others have the default of the series' frequency
 * @param from evaluate no period that begins before
 * @param to evaluate no period that begins after
 * @param missing what stands for periods without a value
 * @param format how to write the result
 * @param many how many false alarms among all that is looked at
 * @param report the page to write besides
 * @param repeated the command line that asks for the same once more
 */
record Command(
        String input,
        String method,
        Map<String, String> parameters,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Missing missing,
        Format format,
        Many many,
        Optional<ReportAsked> report,
        String repeated) {

    /** What to do where there is no value. */
    enum Missing {
        REFUSE,
        ZERO,
        NA
    }

    /** How to write the result. */
    enum Format {
        CSV,
        JSON
    }

    static Command parse(String[] args) {
        Arguments arguments = Arguments.parse("detect", args, Map.of("no-reweight", "reweight=off"));
        return of(arguments.input(), arguments.given(), repeated(args));
    }

    private static String repeated(String[] args) {
        StringBuilder line = new StringBuilder("./qinghe detect");
        for (String argument : args) {
            boolean plain = argument.matches("[\\p{L}\\p{N}._/=,:-]+");
            line.append(' ').append(plain ? argument : "'" + argument.replace("'", "'\\''") + "'");
        }
        return line.toString();
    }

    Input.Population population() {
        return "on".equals(parameters.get("population-offset")) ? Input.Population.REQUIRED : Input.Population.IGNORED;
    }

    private static Command of(String input, Map<String, String> given, String repeated) {
        String method = method(take(given, "method").orElse("farrington"));
        Optional<LocalDate> from =
                take(given, "from").map(text -> period("from", text).start());
        Optional<LocalDate> to =
                take(given, "to").map(text -> period("to", text).lastDay());
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new BadInput("detect: --to " + to.get() + " lies before --from " + from.get());
        }
        Missing missing = choice("missing", take(given, "missing"), Missing.REFUSE, Missing.ZERO, Missing.NA);
        Format format = choice("format", take(given, "format"), Format.CSV, Format.CSV, Format.JSON);
        Many many = Many.take(given);
        Optional<ReportAsked> report = ReportAsked.take(given);
        check(method, given, many);
        return new Command(input, method, given, from, to, missing, format, many, report, repeated);
    }

    private static Optional<String> take(Map<String, String> given, String name) {
        return Optional.ofNullable(given.remove(name));
    }

    private static String method(String name) {
        if (!Detectors.methods().contains(name)) {
            throw new BadInput("detect: --method \"" + name + "\" is not one of " + methods());
        }
        return name;
    }

    private static String methods() {
        return String.join(", ", Detectors.methods());
    }

    private static StatedPeriod period(String name, String text) {
        return StatedPeriod.parse(text)
                .orElseThrow(() -> new BadInput("detect: --" + name + " \"" + text
                        + "\" is not a date like 2026-02-09, nor 2026-W07, 2026-10 or 2026Q3"));
    }

    @SafeVarargs
    private static <E extends Enum<E>> E choice(String name, Optional<String> value, E otherwise, E... choices) {
        if (value.isEmpty()) {
            return otherwise;
        }
        StringBuilder words = new StringBuilder();
        for (E choice : choices) {
            String word = choice.name().toLowerCase(java.util.Locale.ROOT);
            if (word.equals(value.get())) {
                return choice;
            }
            words.append(words.isEmpty() ? "" : ", ").append(word);
        }
        throw new BadInput("detect: --" + name + " \"" + value.get() + "\" is not one of " + words);
    }

    /** Settings are checked before the file is read; whether they suit the frequency, after. */
    private static void check(String method, Map<String, String> given, Many many) {
        try {
            Detector detector = Detectors.parse(method, Frequency.WEEKLY, given);
            if (many.isLimited() && !detector.decidesByPValue()) {
                throw new BadInput("detect: --fdr weighs alarms by their p-values, which an alarm of " + method
                        + " does not have");
            }
        } catch (InvalidOption e) {
            throw new BadInput("detect: --" + e.option() + ": " + e.problem());
        }
    }
}
