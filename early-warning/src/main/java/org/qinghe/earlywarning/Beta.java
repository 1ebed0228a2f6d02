package org.qinghe.earlywarning;

/** The regularised incomplete beta function, from which the discrete distributions follow. */
final class Beta {

    private static final double TINY = 1e-300;
    private static final double PRECISION = 1e-15;
    private static final int MOST_STEPS = 100_000;

    private Beta() {}

    /** I_x(a, b), the probability that a beta variable stays at or below x. */
    static double regularized(double x, double a, double b) {
        if (Double.isNaN(x + a + b)) {
            return Double.NaN;
        }
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(logFront(x, a, b));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    /** log(x^a (1−x)^b / B(a, b)), by the terms that do not cancel (Loader 2000). */
    private static double logFront(double x, double a, double b) {
        double n = a + b;
        return Gamma.stirlingError(n)
                - Gamma.stirlingError(a)
                - Gamma.stirlingError(b)
                - Gamma.devianceTerm(a, n * x)
                - Gamma.devianceTerm(b, n * (1 - x))
                + Math.log(a / n * b / (2 * Math.PI)) / 2;
    }

    /** The continued fraction of I_x(a, b) by Lentz's method (Abramowitz and Stegun 26.5.8). */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double result = d;
        for (int m = 1; m < MOST_STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            result *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            result *= d * c;
            if (Math.abs(d * c - 1) < PRECISION) {
                break;
            }
        }
        return result;
    }

    private static double nonZero(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }
}
