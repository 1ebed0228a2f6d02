package org.qinghe.earlywarning;

import java.time.LocalDate;
import java.util.Locale;

/** Where "the same time i years ago" lies. */
public enum ReferencePoints {
    /** The same calendar date, moved to the nearest beginning of a period. */
    CALENDAR,
    /** A fixed number of periods: 52 weeks, 12 months. */
    INDEX;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    int yearsBefore(int period, int years, Calendar calendar) {
        int fixed = period - years * calendar.frequency().periodsPerYear();
        return switch (this) {
            case INDEX -> fixed;
            case CALENDAR ->
                switch (calendar.frequency()) {
                    case DAILY -> calendar.periodOf(sameDate(period, years, calendar));
                    case WEEKLY -> nearestWeek(sameDate(period, years, calendar), calendar);
                    case MONTHLY, QUARTERLY, YEARLY -> fixed;
                };
        };
    }

    /** The 29th of February becomes the 1st of March. */
    private static LocalDate sameDate(int period, int years, Calendar calendar) {
        LocalDate date = calendar.start(period);
        LocalDate earlier = date.minusYears(years);
        return earlier.getDayOfMonth() == date.getDayOfMonth() ? earlier : earlier.plusDays(1);
    }

    private static int nearestWeek(LocalDate day, Calendar calendar) {
        return calendar.periodOf(day.plusDays(3));
    }
}
