package org.qinghe.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A period as somebody wrote it. A plain date does not say of which period it is the first day; every other form does.
 *
 * @param start the first day
 * @param frequency which period it is, where the form says so
 */
record PeriodText(LocalDate start, Optional<Frequency> frequency) {

    private static final int LONGEST = 16;
    private static final int EARLIEST = 1800;
    private static final int LATEST = 2200;

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:-(\\d{2})-(\\d{2})|/(\\d{1,2})/(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})(?:-?[Ww](\\d{1,2})|年第(\\d{1,2})周)");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:-?(\\d{2})|年(\\d{1,2})月)");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})(?:-?[Qq]([1-4])|年第?([1-4一二三四])季度)");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");

    /**
     * Reads {@code 2026-11-24}, {@code 2026-W07}, {@code 2026-10}, {@code 2026Q3}, {@code 2026}, the forms of DHIS2
     * ({@code 20261124}, {@code 2026W7}, {@code 202610}) and those of Chinese reports ({@code 2026年10月}, {@code 2026年第3季度}).
     */
    static Optional<PeriodText> read(String text) {
        if (text.length() < 4 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return form(text).filter(read -> read.start.getYear() >= EARLIEST && read.start.getYear() <= LATEST);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<PeriodText> form(String text) {
        return match(DATE, text)
                .map(date -> new PeriodText(day(date), Optional.empty()))
                .or(() -> match(MONTH, text)
                        .map(month -> of(Frequency.MONTH, LocalDate.of(number(month, 1), number(month, 2), 1))))
                .or(() -> match(WEEK, text).map(week -> of(Frequency.WEEK, monday(number(week, 1), number(week, 2)))))
                .or(() -> match(QUARTER, text)
                        .map(quarter ->
                                of(Frequency.QUARTER, LocalDate.of(number(quarter, 1), number(quarter, 2) * 3 - 2, 1))))
                .or(() -> match(YEAR, text).map(year -> of(Frequency.YEAR, LocalDate.of(number(year, 1), 1, 1))))
                .or(() -> match(DAY, text).map(date -> of(Frequency.DAY, day(date))));
    }

    private static Optional<MatchResult> match(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static PeriodText of(Frequency frequency, LocalDate start) {
        return new PeriodText(start, Optional.of(frequency));
    }

    private static LocalDate day(MatchResult date) {
        return LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
    }

    private static LocalDate monday(int year, int week) {
        var fourth = LocalDate.of(year, 1, 4);
        if (week < 1
                || week
                        > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(fourth)
                                .getMaximum()) {
            throw new DateTimeException("no such week");
        }
        return Period.containing(Frequency.WEEK, fourth).plus(week - 1L).start();
    }

    /** The n-th number of the form, whichever of its alternatives was written. */
    private static int number(MatchResult match, int which) {
        int found = 0;
        for (int group = 1; group <= match.groupCount(); group++) {
            var text = match.group(group);
            if (text != null && ++found == which) {
                int chinese = "一二三四".indexOf(text);
                return chinese >= 0 ? chinese + 1 : Integer.parseInt(text);
            }
        }
        throw new DateTimeException("no such part");
    }

    /** The period, where its start is the first day of one of that frequency and the form does not say otherwise. */
    Optional<Period> as(Frequency wanted) {
        return frequency.filter(own -> own != wanted).isPresent() || !isFirstDay(wanted, start)
                ? Optional.empty()
                : Optional.of(new Period(wanted, start));
    }

    static boolean isFirstDay(Frequency frequency, LocalDate day) {
        return switch (frequency) {
            case DAY -> true;
            case WEEK -> day.getDayOfWeek() == java.time.DayOfWeek.MONDAY;
            case MONTH -> day.getDayOfMonth() == 1;
            case QUARTER -> day.getDayOfMonth() == 1 && day.getMonthValue() % 3 == 1;
            case YEAR -> day.getDayOfYear() == 1;
        };
    }
}
