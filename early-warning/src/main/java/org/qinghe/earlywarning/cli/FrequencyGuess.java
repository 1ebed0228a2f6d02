package org.qinghe.earlywarning.cli;

import java.time.LocalDate;
import java.util.Collection;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.StatedPeriod;

/**
 * Tells how long periods are. Weeks, months and quarters written as such say it themselves; first days alone are judged
 * by what nine in ten of them have in common, so that a mistyped one is found out instead of making all days periods.
 */
final class FrequencyGuess {

    private static final double NEARLY_ALL = 0.9;

    private int periods;
    private final int[] byWeekday = new int[7];
    private int monthStarts;
    private int quarterStarts;
    private int yearStarts;

    private FrequencyGuess() {}

    static Frequency of(Collection<StatedPeriod> periods) {
        FrequencyGuess guess = new FrequencyGuess();
        for (StatedPeriod period : periods) {
            switch (period.form()) {
                case ISO_WEEK -> {
                    return Frequency.WEEKLY;
                }
                case MONTH -> {
                    return Frequency.MONTHLY;
                }
                case QUARTER -> {
                    return Frequency.QUARTERLY;
                }
                case DATE -> guess.count(period.start());
            }
        }
        return guess.frequency();
    }

    private void count(LocalDate day) {
        periods++;
        byWeekday[day.getDayOfWeek().ordinal()]++;
        if (day.getDayOfMonth() == 1) {
            monthStarts++;
            quarterStarts += day.getMonthValue() % 3 == 1 ? 1 : 0;
            yearStarts += day.getMonthValue() == 1 ? 1 : 0;
        }
    }

    private Frequency frequency() {
        if (nearlyAll(yearStarts)) {
            return Frequency.YEARLY;
        }
        if (nearlyAll(quarterStarts)) {
            return Frequency.QUARTERLY;
        }
        if (nearlyAll(monthStarts)) {
            return Frequency.MONTHLY;
        }
        return nearlyAll(byWeekday[commonestWeekday()]) ? Frequency.WEEKLY : Frequency.DAILY;
    }

    private boolean nearlyAll(int count) {
        return count >= NEARLY_ALL * periods;
    }

    private int commonestWeekday() {
        int commonest = 0;
        for (int weekday = 1; weekday < byWeekday.length; weekday++) {
            commonest = byWeekday[weekday] > byWeekday[commonest] ? weekday : commonest;
        }
        return commonest;
    }
}
