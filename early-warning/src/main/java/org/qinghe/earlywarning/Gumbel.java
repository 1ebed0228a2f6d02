package org.qinghe.earlywarning;

import java.util.Arrays;

/**
 * The Gumbel distribution with the mean and the variance of the replications' greatest ratios: A. M. Abrams, K. Kleinman,
 * M. Kulldorff, "Gumbel based p-value approximations for spatial scan statistics", International Journal of Health
 * Geographics 9 (2010) 61. F(x) = exp(−exp(−(x − m) / b)) with b = s √6 / π and m = mean − γ b.
 */
record Gumbel(double location, double scale) {

    private static final double EULER = 0.57721566490153286;

    static Gumbel fitting(double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        double scale = Math.sqrt(squares / (values.length - 1)) * Math.sqrt(6) / Math.PI;
        return new Gumbel(mean - EULER * scale, scale);
    }

    /** P(X > x), precise far into the tail. */
    double upperTail(double x) {
        return scale > 0 ? -Math.expm1(-Math.exp(-(x - location) / scale)) : x > location ? 0 : 1;
    }
}
