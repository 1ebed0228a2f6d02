package org.qinghe.safeguards.release;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How often an indicator is released: by ISO week or by month, and never by both. */
public enum Rhythm {
    WEEK,
    MONTH;

    private static final Pattern WEEK_TEXT = Pattern.compile("(\\d{4})-W(\\d{2})");

    /** The first day of the period in which the day lies. */
    public LocalDate begin(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of the period after the one that begins on that day. */
    public LocalDate next(LocalDate firstDay) {
        return switch (this) {
            case WEEK -> firstDay.plusWeeks(1);
            case MONTH -> firstDay.plusMonths(1);
        };
    }

    /** The period as people write it: {@code 2026-W07}, {@code 2026-10}. */
    public String text(LocalDate firstDay) {
        return switch (this) {
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        firstDay.get(IsoFields.WEEK_BASED_YEAR),
                        firstDay.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(firstDay).toString();
        };
    }

    /** The first day of the period that the text names, where it names one. */
    Optional<LocalDate> read(String text) {
        var found = switch (this) {
            case WEEK -> week(text.strip());
            case MONTH -> month(text.strip());
        };
        return found.filter(firstDay -> text(firstDay).equals(text.strip()));
    }

    private static Optional<LocalDate> week(String text) {
        var parts = WEEK_TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(LocalDate.of(Integer.parseInt(parts.group(1)), 1, 4)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(Integer.parseInt(parts.group(2)) - 1L))
                : Optional.empty();
    }

    private static Optional<LocalDate> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text).atDay(1));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
