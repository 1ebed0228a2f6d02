package org.qinghe.bench.quality;

import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The mean of differences between two methods on the same outbreaks, with its 95 % interval.
 *
 * @param low and
 * @param high by the percentile bootstrap (Efron 1979) over the outbreaks
 */
record Paired(double mean, double low, double high) {

    private static final int RESAMPLES = 1000;

    static Paired of(double[] differences, RandomGenerator random) {
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double sum = 0;
            for (int j = 0; j < differences.length; j++) {
                sum += differences[random.nextInt(differences.length)];
            }
            means[i] = sum / differences.length;
        }
        Arrays.sort(means);
        return new Paired(
                Arrays.stream(differences).average().orElse(Double.NaN),
                means[RESAMPLES / 40],
                means[RESAMPLES - 1 - RESAMPLES / 40]);
    }

    String text() {
        return String.format(Locale.ROOT, "%+.3f (%+.3f to %+.3f)", mean, low, high);
    }

    String csv() {
        return mean + "," + low + "," + high;
    }

    static Paired ofCsv(String[] cells, int from) {
        return new Paired(
                Double.parseDouble(cells[from]),
                Double.parseDouble(cells[from + 1]),
                Double.parseDouble(cells[from + 2]));
    }
}
