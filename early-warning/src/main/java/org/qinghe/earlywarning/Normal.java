package org.qinghe.earlywarning;

/** The standard normal distribution. */
final class Normal {

    private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

    /** Beyond this the continued fraction converges faster than the series and keeps relative precision. */
    private static final double TAIL = 3;

    private Normal() {}

    static double density(double x) {
        return Math.exp(-x * x / 2) / SQRT_TWO_PI;
    }

    /** P(Z > x), with relative precision far into the tail. */
    static double upperTail(double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        return x < -TAIL ? 1 - tail(-x) : x > TAIL ? tail(x) : 0.5 - central(x);
    }

    /**
     * The x with P(Z > x) = p, for 0 < p < 1, by Newton's method on the logarithm of the tail. That is concave, so that from above, where P(Z > x) ≤ exp(−x²/2)
     * lets it begin, every step comes nearer without going too far.
     */
    static double upperQuantile(double p) {
        if (p > 0.5) {
            return -upperQuantile(1 - p);
        }
        double x = Math.sqrt(-2 * Math.log(p));
        for (int i = 0; i < 100; i++) {
            double tail = upperTail(x);
            double step = Math.log(tail / p) * tail / density(x);
            x += step;
            if (Math.abs(step) <= 1e-15 * (1 + x)) {
                break;
            }
        }
        return x;
    }

    /** P(0 < Z < x): the density times x + x³/3 + x⁵/(3·5) + … (Marsaglia 2004). */
    private static double central(double x) {
        double term = x;
        double sum = x;
        for (int k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
            term *= x * x / k;
            sum += term;
        }
        return sum * density(x);
    }

    /** Laplace's continued fraction x + 1/(x + 2/(x + 3/(x + …))), evaluated from the inside. */
    private static double tail(double x) {
        double fraction = x;
        for (int k = 150; k > 0; k--) {
            fraction = x + k / fraction;
        }
        return density(x) / fraction;
    }
}
