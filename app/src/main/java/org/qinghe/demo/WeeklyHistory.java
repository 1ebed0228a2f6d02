package org.qinghe.demo;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/**
 * The weekly counts of every township, drawn from the signals' means and the rises.
 *
 * @param signals what is counted
 * @param rises what was put in on purpose
 * @param newestWeek the Monday of the newest week
 * @param weeks how many weeks there are
 */
record WeeklyHistory(List<WeeklySignal> signals, List<Rise> rises, LocalDate newestWeek, int weeks) {

    /** The counts of one signal in one township, oldest week first; the same seed gives the same counts. */
    int[] counts(WeeklySignal signal, int township, long population, long seed) {
        var chance =
                Chance.seeded(seed * 31 + township * 1_009L + signal.indicator().hashCode());
        var counts = new int[weeks];
        for (int week = 0; week < weeks; week++) {
            int weeksAgo = weeks - 1 - week;
            int weekOfYear = newestWeek.minusWeeks(weeksAgo).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            double mean = signal.mean(week, weekOfYear, population) * factor(signal, township, weeksAgo);
            counts[week] = chance.negativeBinomial(mean, signal.dispersion());
        }
        return counts;
    }

    LocalDate monday(int week) {
        return newestWeek.minusWeeks(weeks - 1L - week);
    }

    private double factor(WeeklySignal signal, int township, int weeksAgo) {
        return rises.stream()
                .filter(rise -> rise.touches(signal.indicator(), township, weeksAgo))
                .mapToDouble(Rise::factor)
                .reduce(1, (one, other) -> one * other);
    }
}
