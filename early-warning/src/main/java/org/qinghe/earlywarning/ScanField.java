package org.qinghe.earlywarning;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The counts of a study and what is expected of them, by period and place.
 *
 * @param places how many
 * @param periods how many
 * @param counts by period, then by place
 * @param expected by period, then by place; their sum is that of the counts
 * @param size of each place, for the largest circle
 * @param cases the sum of the counts
 */
record ScanField(int places, int periods, int[][] counts, double[][] expected, double[] size, int cases) {

    private static final long MOST_CASES = 10_000_000;
    private static final long MOST_CELLS = 5_000_000;

    /**
     * With the Poisson model E = C · n d / Σ n d for a place with n inhabitants in a period of d days (Kulldorff 2001), without the
     * person-days of periods that have no value; with the
     * permutation model E = (cases of the place) · (cases of the period) / C (Kulldorff et al. 2005).
     */
    static ScanField of(Panel panel, List<Place> places, Scan.Model model) {
        Map<String, Panel.Series> series = seriesByArea(panel, places);
        PeriodRange range = panel.range();
        if ((long) range.length() * places.size() > MOST_CELLS) {
            throw new IllegalArgumentException(places.size() + " areas × " + range.length()
                    + " periods are too many, a scan takes up to " + MOST_CELLS + " in all");
        }
        int[][] counts = new int[range.length()][places.size()];
        long cases = 0;
        for (int place = 0; place < places.size(); place++) {
            Panel.Series of = seriesOf(places.get(place), series);
            for (int t = 0; t < range.length(); t++) {
                double value = of.value(range.from() + t);
                if (Double.isNaN(value) && model == Scan.Model.POISSON) {
                    continue;
                }
                if (!(value >= 0 && value < Double.POSITIVE_INFINITY && value == Math.rint(value))) {
                    throw new IllegalArgumentException(
                            "area " + of.key().area() + " has no whole number ≥ 0 for the period from "
                                    + panel.calendar().start(range.from() + t));
                }
                counts[t][place] = (int) value;
                cases += (long) value;
            }
        }
        if (cases > MOST_CASES) {
            throw new IllegalArgumentException("the counts add up to " + cases + ", a scan takes up to " + MOST_CASES);
        }
        double[][] expected =
                model == Scan.Model.POISSON ? personDays(panel, places, series) : margins(counts, places.size());
        normalise(expected, cases);
        double[] size = new double[places.size()];
        for (double[] period : expected) {
            for (int place = 0; place < size.length; place++) {
                size[place] += period[place];
            }
        }
        return new ScanField(places.size(), range.length(), counts, expected, size, (int) cases);
    }

    private static Map<String, Panel.Series> seriesByArea(Panel panel, List<Place> places) {
        Map<String, Panel.Series> series = new HashMap<>();
        for (Panel.Series one : panel.series()) {
            if (series.put(one.key().area(), one) != null) {
                throw new IllegalArgumentException("area " + one.key().area() + " has two series");
            }
        }
        if (series.size() != places.size()) {
            throw new IllegalArgumentException(series.size() + " series and " + places.size() + " places");
        }
        return series;
    }

    private static Panel.Series seriesOf(Place place, Map<String, Panel.Series> series) {
        Panel.Series of = series.get(place.area());
        if (of == null) {
            throw new IllegalArgumentException("area " + place.area() + " has no series");
        }
        return of;
    }

    private static double[][] personDays(Panel panel, List<Place> places, Map<String, Panel.Series> series) {
        PeriodRange range = panel.range();
        double[][] weights = new double[range.length()][places.size()];
        for (int place = 0; place < places.size(); place++) {
            Panel.Series of = seriesOf(places.get(place), series);
            double[] population = of.population();
            for (int t = 0; t < range.length(); t++) {
                if (Double.isNaN(of.value(range.from() + t))) {
                    continue;
                }
                double inhabitants = population == null ? Double.NaN : population[t];
                if (!(inhabitants > 0 && inhabitants < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("area " + of.key().area() + " has no population");
                }
                weights[t][place] = inhabitants * days(panel.calendar(), range.from() + t);
            }
        }
        return weights;
    }

    private static long days(Calendar calendar, int period) {
        return ChronoUnit.DAYS.between(calendar.start(period), calendar.start(period + 1));
    }

    private static double[][] margins(int[][] counts, int places) {
        double[] ofPlace = new double[places];
        double[] ofPeriod = new double[counts.length];
        for (int t = 0; t < counts.length; t++) {
            for (int place = 0; place < places; place++) {
                ofPlace[place] += counts[t][place];
                ofPeriod[t] += counts[t][place];
            }
        }
        double[][] weights = new double[counts.length][places];
        for (int t = 0; t < counts.length; t++) {
            for (int place = 0; place < places; place++) {
                weights[t][place] = ofPlace[place] * ofPeriod[t];
            }
        }
        return weights;
    }

    private static void normalise(double[][] weights, long cases) {
        double sum = 0;
        for (double[] period : weights) {
            for (double weight : period) {
                sum += weight;
            }
        }
        for (double[] period : weights) {
            for (int place = 0; place < period.length && sum > 0; place++) {
                period[place] = period[place] / sum * cases;
            }
        }
    }
}
