package org.qinghe.earlywarning;

import java.util.Arrays;

/**
 * How much areas differ, and what is to be believed of each: the relative risk of an area with O observed and E expected counts is
 * drawn towards that of all, the more the smaller E. Relative risks are taken from a gamma distribution with shape ν and rate α,
 * estimated by D. Clayton and J. Kaldor's equations ("Empirical Bayes estimates of age-standardized relative risks for use in disease
 * mapping", Biometrics 43 (1987) 671–681), in turn until they hold:
 *
 * <pre>θ = (O + ν) / (E + α),   ν/α = mean of θ,   ν/α² = Σ (1 + α/E) (θ − ν/α)² / (n − 1)</pre>
 */
final class ClaytonKaldor {

    private static final int MOST_TURNS = 2000;
    private static final double CLOSE_ENOUGH = 1e-12;

    /** Areas whose differences explain no more than this share of the mean are alike. */
    private static final double ALIKE = 1e-6;

    /** Where nothing at all was observed. */
    private static final double HALF_A_CASE = 0.5;

    private double shape;
    private double rate;
    private double[] risk = new double[0];

    /** Areas without an expected count take no part; they have the mean of all. */
    void fit(double[] observed, double[] expected, int n) {
        if (risk.length < n) {
            risk = new double[n];
        }
        double all = 0;
        double allExpected = 0;
        int areas = 0;
        for (int i = 0; i < n; i++) {
            all += observed[i];
            allExpected += expected[i];
            areas += expected[i] > 0 ? 1 : 0;
        }
        if (all == 0) {
            shape = HALF_A_CASE;
            rate = HALF_A_CASE;
            estimate(observed, expected, n);
            return;
        }
        double mean = all / allExpected;
        start(mean, allExpected / areas);
        for (int turn = 0; turn < MOST_TURNS && areas > 1; turn++) {
            double before = rate;
            estimate(observed, expected, n);
            mean = meanRisk(expected, n, areas);
            double variance = variance(expected, n, areas, mean);
            if (!(variance > ALIKE * mean * mean)) {
                start(mean, allExpected / areas / ALIKE);
                break;
            }
            rate = mean / variance;
            shape = mean * rate;
            if (Math.abs(rate - before) <= CLOSE_ENOUGH * rate) {
                break;
            }
        }
        estimate(observed, expected, n);
    }

    private void start(double mean, double size) {
        rate = size;
        shape = mean * size;
    }

    private void estimate(double[] observed, double[] expected, int n) {
        Arrays.fill(risk, 0, n, shape / rate);
        for (int i = 0; i < n; i++) {
            risk[i] = (observed[i] + shape) / (expected[i] + rate);
        }
    }

    private double meanRisk(double[] expected, int n, int areas) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += expected[i] > 0 ? risk[i] / areas : 0;
        }
        return sum;
    }

    private double variance(double[] expected, int n, int areas, double mean) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double difference = risk[i] - mean;
            sum += expected[i] > 0 ? (1 + rate / expected[i]) * difference * difference : 0;
        }
        return sum / (areas - 1);
    }

    /** ν. */
    double shape() {
        return shape;
    }

    /** α. */
    double rate() {
        return rate;
    }

    double risk(int area) {
        return risk[area];
    }
}
