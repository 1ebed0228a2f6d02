package org.qinghe.warning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qinghe.figures.Period;
import org.qinghe.figures.Series;

/**
 * An earlier period of the same series that lay about as far above the usual of its season.
 *
 * @param period which
 * @param observed its count
 * @param usual the mean of the same season in the other years
 * @param after the mean of the following four periods, NaN where there are none
 */
public record SimilarPast(Period period, double observed, double usual, double after) {

    private static final int MOST = 3;
    private static final int HALF_SEASON = 3;
    private static final int AFTER = 4;
    private static final double LEAST = 2;

    /** Those most like the given period, the strongest first; distance is counted in roots of the usual count. */
    public static List<SimilarPast> of(Series series, int period) {
        var here = height(series, period);
        List<Integer> found = new ArrayList<>();
        java.util.stream.IntStream.range(0, Math.max(0, period - perYear(series) / 2))
                .boxed()
                .filter(each -> height(series, each) >= Math.max(LEAST, here / 2))
                .sorted(Comparator.comparingDouble(each -> -height(series, each)))
                .filter(each -> found.stream().noneMatch(other -> Math.abs(other - each) <= AFTER))
                .limit(MOST)
                .forEachOrdered(found::add);
        return found.stream()
                .map(each -> new SimilarPast(
                        series.period(each),
                        series.values()[each],
                        usual(series, each),
                        mean(series, each + 1, each + 1 + AFTER)))
                .toList();
    }

    private static double height(Series series, int period) {
        double usual = usual(series, period);
        double height = (series.values()[period] - usual) / Math.sqrt(Math.max(usual, 1));
        return Double.isNaN(height) ? Double.NEGATIVE_INFINITY : height;
    }

    private static double usual(Series series, int period) {
        int year = perYear(series);
        double sum = 0;
        int count = 0;
        for (int same = period % year; same < series.length(); same += year) {
            for (int near = same - HALF_SEASON; same != period && near <= same + HALF_SEASON; near++) {
                if (near >= 0 && near < series.length() && !Double.isNaN(series.values()[near])) {
                    sum += series.values()[near];
                    count++;
                }
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private static double mean(Series series, int from, int end) {
        return java.util.stream.IntStream.range(from, Math.min(end, series.length()))
                .mapToDouble(each -> series.values()[each])
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    private static int perYear(Series series) {
        return switch (series.first().frequency()) {
            case DAY -> 364;
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER -> 4;
            case YEAR -> 1;
        };
    }
}
