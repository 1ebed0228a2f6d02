package org.qinghe.earlywarning.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.StatedPeriod;

/** The calendar of each indicator, which has one frequency. */
final class Calendars {

    private final List<Calendar> calendars = new ArrayList<>();

    /** Complains of every row whose period does not fit its indicator's calendar. */
    static Calendars of(Input input, Problems problems) {
        Calendars all = new Calendars();
        List<Set<StatedPeriod>> periods = new ArrayList<>();
        for (int i = 0; i < input.indicators.size(); i++) {
            periods.add(new LinkedHashSet<>());
        }
        for (int row = 0; row < input.rows.size(); row++) {
            periods.get(input.rows.indicator(row)).add(input.period(row));
        }
        periods.forEach(set -> all.calendars.add(calendar(set)));
        for (int row = 0; row < input.rows.size(); row++) {
            if (!all.fits(input, row)) {
                problems.add(input.rows.line(row), all.misfit(input, row));
            }
        }
        problems.refuse();
        return all;
    }

    private static Calendar calendar(Set<StatedPeriod> periods) {
        Frequency frequency = FrequencyGuess.of(periods);
        LocalDate origin = periods.iterator().next().start();
        for (StatedPeriod period : periods) {
            origin = period.start().isBefore(origin) ? period.start() : origin;
        }
        return new Calendar(
                frequency,
                frequency == Frequency.WEEKLY ? commonWeekday(periods, origin) : firstDay(frequency, origin));
    }

    /** The day on or before the first one that has the weekday on which most weeks begin. */
    private static LocalDate commonWeekday(Set<StatedPeriod> periods, LocalDate first) {
        int[] counts = new int[7];
        for (StatedPeriod period : periods) {
            counts[period.start().getDayOfWeek().ordinal()]++;
        }
        LocalDate common = first;
        for (LocalDate day = first; ChronoUnit.DAYS.between(day, first) < 7; day = day.minusDays(1)) {
            boolean more = counts[day.getDayOfWeek().ordinal()]
                    > counts[common.getDayOfWeek().ordinal()];
            common = more ? day : common;
        }
        return common;
    }

    private static LocalDate firstDay(Frequency frequency, LocalDate day) {
        return switch (frequency) {
            case DAILY, WEEKLY -> day;
            case MONTHLY -> day.withDayOfMonth(1);
            case QUARTERLY -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEARLY -> day.withDayOfYear(1);
        };
    }

    private boolean fits(Input input, int row) {
        StatedPeriod period = input.period(row);
        Calendar calendar = of(input.rows.indicator(row));
        boolean sameLength = switch (period.form()) {
            case DATE -> true;
            case ISO_WEEK -> calendar.frequency() == Frequency.WEEKLY;
            case MONTH -> calendar.frequency() == Frequency.MONTHLY;
            case QUARTER -> calendar.frequency() == Frequency.QUARTERLY;
        };
        return sameLength && calendar.startsOn(period.start());
    }

    private String misfit(Input input, int row) {
        Calendar calendar = of(input.rows.indicator(row));
        return "period \"" + input.periodText(row) + "\" does not begin a "
                + calendar.frequency().code() + " period of indicator \"" + input.indicatorText(row)
                + "\" as most others do (those begin like " + calendar.origin() + ")";
    }

    Calendar of(int indicator) {
        return calendars.get(indicator);
    }
}
