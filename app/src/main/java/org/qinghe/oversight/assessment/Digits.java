package org.qinghe.oversight.assessment;

import java.util.Arrays;
import java.util.Optional;

/** Looks at the digits of counts: made-up numbers are rounder, and begin otherwise, than counted ones. */
public final class Digits {

    static final int ENOUGH_LAST = 50;
    static final int ENOUGH_FIRST = 100;

    /** Chi-squared at 1 % with 9 and with 8 degrees of freedom (NIST/SEMATECH e-Handbook 1.3.6.7.4). */
    private static final double CRITICAL_9 = 21.666;

    private static final double CRITICAL_8 = 20.090;

    /** Last digits are only near their expectation where the values spread over several tens. */
    private static final long LEAST_SPREAD = 30;

    private static final long SEVERAL_ORDERS = 1000;
    private static final int TEN = 10;

    private Digits() {}

    /** More values that end in 0 or 5 than chance explains, where there are enough of two digits or more, well spread. */
    public static Optional<Hint> heaping(long[] counts) {
        var values = Arrays.stream(counts).filter(each -> each >= TEN).sorted().toArray();
        if (values.length < ENOUGH_LAST || values[values.length * 9 / 10] - values[values.length / 10] < LEAST_SPREAD) {
            return Optional.empty();
        }
        var seen = new double[TEN];
        var expected = new double[TEN];
        for (long value : values) {
            seen[(int) (value % TEN)]++;
            var share = lastDigit(String.valueOf(value).length());
            for (int digit = 0; digit < TEN; digit++) {
                expected[digit] += share[digit];
            }
        }
        double round = seen[0] + seen[5];
        return chiSquared(seen, expected) > CRITICAL_9 && round > expected[0] + expected[5]
                ? Optional.of(Hint.of("heaping", (long) round, values.length, Math.round(expected[0] + expected[5])))
                : Optional.empty();
    }

    /** First digits unlike Benford's law, where there are enough values over several orders of magnitude. */
    public static Optional<Hint> benford(long[] counts) {
        var values = Arrays.stream(counts).filter(each -> each > 0).sorted().toArray();
        if (values.length < ENOUGH_FIRST || values[values.length - 1] / values[0] < SEVERAL_ORDERS) {
            return Optional.empty();
        }
        var seen = new double[TEN - 1];
        var expected = new double[TEN - 1];
        for (long value : values) {
            seen[String.valueOf(value).charAt(0) - '1']++;
        }
        for (int digit = 1; digit < TEN; digit++) {
            expected[digit - 1] = values.length * Math.log10(1 + 1.0 / digit);
        }
        return chiSquared(seen, expected) > CRITICAL_8
                ? Optional.of(Hint.of("benford", values.length))
                : Optional.empty();
    }

    /** How often each digit ends a number of that many digits under the general law (Hill 1995); even from three digits on. */
    static double[] lastDigit(int length) {
        var share = new double[TEN];
        if (length > 2) {
            Arrays.fill(share, 1.0 / TEN);
            return share;
        }
        for (int digit = 0; digit < TEN; digit++) {
            for (int before = 1; before < TEN; before++) {
                share[digit] += Math.log10(1 + 1.0 / (TEN * before + digit));
            }
        }
        return share;
    }

    private static double chiSquared(double[] seen, double[] expected) {
        double sum = 0;
        for (int i = 0; i < seen.length; i++) {
            sum += (seen[i] - expected[i]) * (seen[i] - expected[i]) / expected[i];
        }
        return sum;
    }
}
