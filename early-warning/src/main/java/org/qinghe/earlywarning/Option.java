package org.qinghe.earlywarning;

import java.util.List;

/**
 * One setting of a detector, described so that a command line can check it and a form can be made from it.
 *
 * @param name as on the command line and in stored parameters, e.g. {@code years-back}
 * @param kind what values look like
 * @param defaultValue the value if none is given
 * @param least the smallest number allowed
 * @param most the largest number allowed
 * @param choices the words allowed, for {@link Kind#CHOICE}
 * @param purpose one sentence on what it does
 */
public record Option(
        String name, Kind kind, String defaultValue, double least, double most, List<String> choices, String purpose) {

    /** What the values of an option look like. */
    public enum Kind {
        /** A whole number. */
        WHOLE,
        /** A number, strictly between the limits for probabilities. */
        NUMBER,
        /** One of a few words. */
        CHOICE,
        /** Two whole numbers with a comma between them. */
        PAIR
    }

    static Option whole(String name, int defaultValue, int least, int most, String purpose) {
        return new Option(name, Kind.WHOLE, Integer.toString(defaultValue), least, most, List.of(), purpose);
    }

    static Option number(String name, String defaultValue, double least, double most, String purpose) {
        return new Option(name, Kind.NUMBER, defaultValue, least, most, List.of(), purpose);
    }

    static Option choice(String name, String purpose, String defaultValue, String... others) {
        List<String> choices = new java.util.ArrayList<>(List.of(others));
        choices.addFirst(defaultValue);
        return new Option(name, Kind.CHOICE, defaultValue, Double.NaN, Double.NaN, List.copyOf(choices), purpose);
    }

    static Option pair(String name, String defaultValue, int least, int most, String purpose) {
        return new Option(name, Kind.PAIR, defaultValue, least, most, List.of(), purpose);
    }

    /** The same option with another default. */
    Option withDefault(int value) {
        return new Option(name, kind, Integer.toString(value), least, most, choices, purpose);
    }

    /** What a value must be, in words. */
    public String allowed() {
        return switch (kind) {
            case WHOLE -> "a whole number from " + (long) least + " to " + (long) most;
            case NUMBER -> "a number from " + least + " to " + most;
            case CHOICE -> "one of " + String.join(", ", choices);
            case PAIR -> "two whole numbers from " + (long) least + " to " + (long) most + " with a comma between them";
        };
    }

    /** Whether the value may be given. */
    public boolean accepts(String value) {
        return switch (kind) {
            case WHOLE -> isWhole(value);
            case NUMBER -> isNumber(value);
            case CHOICE -> choices.contains(value);
            case PAIR -> isPair(value);
        };
    }

    private boolean isWhole(String value) {
        return value.matches("\\d{1,9}") && inLimits(Integer.parseInt(value));
    }

    private boolean isNumber(String value) {
        try {
            return inLimits(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private boolean isPair(String value) {
        String[] parts = value.split(",", -1);
        return parts.length == 2 && isWhole(parts[0].strip()) && isWhole(parts[1].strip());
    }

    private boolean inLimits(double number) {
        return number >= least && number <= most;
    }
}
