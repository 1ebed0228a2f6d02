package org.qinghe.earlywarning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long a period is, and how many of them make a year. */
public enum Frequency {
    DAILY("daily", ChronoUnit.DAYS, 1, 365),
    WEEKLY("weekly", ChronoUnit.DAYS, 7, 52),
    MONTHLY("monthly", ChronoUnit.MONTHS, 1, 12),
    QUARTERLY("quarterly", ChronoUnit.MONTHS, 3, 4),
    YEARLY("yearly", ChronoUnit.MONTHS, 12, 1);

    private final String code;
    private final ChronoUnit unit;
    private final int unitsPerPeriod;
    private final int periodsPerYear;

    Frequency(String code, ChronoUnit unit, int unitsPerPeriod, int periodsPerYear) {
        this.code = code;
        this.unit = unit;
        this.unitsPerPeriod = unitsPerPeriod;
        this.periodsPerYear = periodsPerYear;
    }

    /** The word used in files and stored parameters, e.g. {@code weekly}. */
    public String code() {
        return code;
    }

    /** 52 for weeks, as in the literature, although some years have 53. */
    public int periodsPerYear() {
        return periodsPerYear;
    }

    /** Whether all periods have the same number of days. */
    boolean isEven() {
        return unit == ChronoUnit.DAYS;
    }

    /** The first day of the period {@code count} periods after the one that starts on {@code start}. */
    public LocalDate plus(LocalDate start, long count) {
        return start.plus(count * unitsPerPeriod, unit);
    }

    /** The number of whole periods from {@code start} to {@code day}, rounded towards the past. */
    public long between(LocalDate start, LocalDate day) {
        return unit == ChronoUnit.DAYS
                ? Math.floorDiv(day.toEpochDay() - start.toEpochDay(), (long) unitsPerPeriod)
                : Math.floorDiv(monthsBetween(start, day), (long) unitsPerPeriod);
    }

    private static long monthsBetween(LocalDate start, LocalDate day) {
        long months = (day.getYear() - start.getYear()) * 12L + day.getMonthValue() - start.getMonthValue();
        return day.getDayOfMonth() < start.getDayOfMonth() ? months - 1 : months;
    }
}
