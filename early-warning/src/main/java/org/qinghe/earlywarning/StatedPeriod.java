package org.qinghe.earlywarning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;

/**
 * A period as files write it: {@code 2026-02-09} (its first day), {@code 2026-W07}, {@code 2026-10} or {@code 2026Q3}.
 *
 * @param form which of the four
 * @param start its first day
 */
public record StatedPeriod(Form form, LocalDate start) {

    /** How a period is written. */
    public enum Form {
        /** Its first day; the length shows only in comparison with others. */
        DATE,
        ISO_WEEK,
        MONTH,
        QUARTER
    }

    /** The period that the text states; empty if it is none of the forms or does not exist, like {@code 2025-W53}. */
    public static Optional<StatedPeriod> parse(String text) {
        try {
            return Optional.of(
                    switch (shape(text)) {
                        case "9999-99-99" -> new StatedPeriod(Form.DATE, LocalDate.parse(text));
                        case "9999-W99" -> week(year(text), number(text, 6));
                        case "9999-99" -> new StatedPeriod(Form.MONTH, LocalDate.of(year(text), number(text, 5), 1));
                        case "9999Q9" -> quarter(year(text), number(text, 5));
                        default -> throw new DateTimeException(text);
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The text that {@link #parse} reads as this period. */
    public static String text(Form form, LocalDate start) {
        return switch (form) {
            case DATE -> start.toString();
            case ISO_WEEK ->
                padded(start.get(IsoFields.WEEK_BASED_YEAR), 4)
                        + "-W"
                        + padded(start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
            case MONTH -> padded(start.getYear(), 4) + "-" + padded(start.getMonthValue(), 2);
            case QUARTER -> padded(start.getYear(), 4) + "Q" + start.get(IsoFields.QUARTER_OF_YEAR);
        };
    }

    /** The last day, where the form tells it; of a date, the date itself. */
    public LocalDate lastDay() {
        return switch (form) {
            case DATE -> start;
            case ISO_WEEK -> start.plusDays(6);
            case MONTH -> start.plusMonths(1).minusDays(1);
            case QUARTER -> start.plusMonths(3).minusDays(1);
        };
    }

    /** The text with every digit made a 9. */
    private static String shape(String text) {
        if (text.length() > 10) {
            return "";
        }
        char[] shape = text.toCharArray();
        for (int i = 0; i < shape.length; i++) {
            shape[i] = shape[i] >= '0' && shape[i] <= '9' ? '9' : shape[i];
        }
        return new String(shape);
    }

    private static int year(String text) {
        return Integer.parseInt(text.substring(0, 4));
    }

    private static int number(String text, int from) {
        return Integer.parseInt(text.substring(from));
    }

    private static StatedPeriod week(int year, int week) {
        LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
        LocalDate monday =
                inFirstWeek.minusDays(inFirstWeek.getDayOfWeek().ordinal()).plusWeeks(week - 1L);
        if (week < 1 || monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw new DateTimeException("no such week");
        }
        return new StatedPeriod(Form.ISO_WEEK, monday);
    }

    private static StatedPeriod quarter(int year, int quarter) {
        return new StatedPeriod(Form.QUARTER, LocalDate.of(year, quarter * 3 - 2, 1));
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
