package org.qinghe.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A day, an ISO week, a month, a quarter or a year.
 *
 * @param frequency which of them
 * @param start its first day
 */
public record Period(Frequency frequency, LocalDate start) implements Comparable<Period> {

    public Period {
        if (!start.equals(firstDay(frequency, start))) {
            throw new IllegalArgumentException(start + " is not the first day of a " + frequency);
        }
    }

    /** The period in which the day lies. */
    public static Period containing(Frequency frequency, LocalDate day) {
        return new Period(frequency, firstDay(frequency, day));
    }

    /** The period that the text names, in any form that imports may have; a plain date is a day. */
    public static Optional<Period> parse(String text) {
        return PeriodText.read(text.strip())
                .map(read -> new Period(read.frequency().orElse(Frequency.DAY), read.start()));
    }

    /** The period of that frequency which the text names; a plain date must be its first day. */
    public static Optional<Period> parse(String text, Frequency frequency) {
        return PeriodText.read(text.strip()).flatMap(read -> read.as(frequency));
    }

    private static LocalDate firstDay(Frequency frequency, LocalDate day) {
        return switch (frequency) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The period that many steps later, or earlier where negative. */
    public Period plus(long steps) {
        return new Period(
                frequency,
                switch (frequency) {
                    case DAY -> start.plusDays(steps);
                    case WEEK -> start.plusWeeks(steps);
                    case MONTH -> start.plusMonths(steps);
                    case QUARTER -> start.plusMonths(3 * steps);
                    case YEAR -> start.plusYears(steps);
                });
    }

    public Period next() {
        return plus(1);
    }

    /**
     * The same period a year earlier: the same day and month, the same number of the ISO week in the ISO year before. None
     * for the 29th of February, and for week 53 where the year before had no such week.
     */
    public Optional<Period> yearEarlier() {
        return switch (frequency) {
            case DAY ->
                Optional.of(new Period(frequency, start.minusYears(1)))
                        .filter(earlier -> earlier.start().getDayOfMonth() == start.getDayOfMonth());
            case WEEK -> weekEarlier();
            case MONTH -> Optional.of(plus(-12));
            case QUARTER -> Optional.of(plus(-4));
            case YEAR -> Optional.of(plus(-1));
        };
    }

    private Optional<Period> weekEarlier() {
        int week = start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        var before = firstOfYear().plus(-1).firstOfYear().plus(week - 1L);
        return before.compareTo(firstOfYear()) < 0 ? Optional.of(before) : Optional.empty();
    }

    /** The first period of the year in which this one lies; for weeks the ISO year. */
    public Period firstOfYear() {
        return frequency == Frequency.WEEK
                ? plus(1L - start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                : new Period(frequency, start.withDayOfYear(1));
    }

    public LocalDate lastDay() {
        return next().start().minusDays(1);
    }

    /** How many steps from this period to the other, negative where that one is earlier. */
    public long stepsTo(Period other) {
        return switch (frequency) {
            case DAY -> ChronoUnit.DAYS.between(start, other.start);
            case WEEK -> ChronoUnit.WEEKS.between(start, other.start);
            case MONTH -> ChronoUnit.MONTHS.between(start, other.start);
            case QUARTER -> ChronoUnit.MONTHS.between(start, other.start) / 3;
            case YEAR -> ChronoUnit.YEARS.between(start, other.start);
        };
    }

    /** As imports and exports write it: {@code 2026-11-24}, {@code 2026-W07}, {@code 2026-10}, {@code 2026Q3}, {@code 2026}. */
    public String text() {
        return switch (frequency) {
            case DAY -> start.toString();
            case WEEK ->
                String.format(
                        java.util.Locale.ROOT,
                        "%d-W%02d",
                        start.get(IsoFields.WEEK_BASED_YEAR),
                        start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> start.toString().substring(0, 7);
            case QUARTER -> start.getYear() + "Q" + start.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> String.valueOf(start.getYear());
        };
    }

    /** As DHIS2 writes it: {@code 20261124}, {@code 2026W7}, {@code 202610}, {@code 2026Q3}, {@code 2026}. */
    public String dhis2() {
        return switch (frequency) {
            case DAY, MONTH -> text().replace("-", "");
            case WEEK -> text().replaceFirst("-W0?", "W");
            case QUARTER, YEAR -> text();
        };
    }

    @Override
    public int compareTo(Period other) {
        return start.compareTo(other.start);
    }
}
