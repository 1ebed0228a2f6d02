package org.qinghe.earlywarning;

/** The logarithm of the gamma function and the regularised incomplete gamma function. */
final class Gamma {

    private static final double HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;
    private static final double[] STIRLING = {1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360360.0
    };
    private static final double PRECISION = 1e-16;
    private static final double CLOSE = 0.1;
    private static final int MOST_STEPS = 100_000;

    /** Stirling's series is precise to the last bits from here on. */
    private static final double LARGE = 15;

    /** Up to here a sum is quicker than two series. */
    private static final int FEW = 40;

    private Gamma() {}

    /** log Γ(x) for x > 0: Stirling's series, after shifting small arguments up by the recurrence. */
    static double log(double x) {
        double shift = 1;
        double large = x;
        while (large < LARGE) {
            shift *= large++;
        }
        return (large - 0.5) * Math.log(large) - large + HALF_LOG_TWO_PI + stirlingSeries(large) - Math.log(shift);
    }

    /** By how much log Γ(x) exceeds Stirling's formula (x − ½) log x − x + ½ log 2π. */
    static double stirlingError(double x) {
        return x < LARGE ? log(x) - ((x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI) : stirlingSeries(x);
    }

    private static double stirlingSeries(double x) {
        double inverse = 1 / (x * x);
        double sum = 0;
        for (int i = STIRLING.length - 1; i >= 0; i--) {
            sum = STIRLING[i] + inverse * sum;
        }
        return sum / x;
    }

    /**
     * x log(x/m) + m − x, without cancellation where the two are close (Loader 2000). With it the densities of large
     * counts keep all their digits, which differences of huge logarithms would lose.
     */
    static double devianceTerm(double x, double m) {
        double v = (x - m) / (x + m);
        if (!(Math.abs(v) <= CLOSE)) {
            return x * Math.log(x / m) + m - x;
        }
        double sum = (x - m) * v;
        double power = 2 * x * v;
        for (int k = 3; Math.abs(power) > PRECISION * sum; k += 2) {
            power *= v * v;
            sum += power / k;
        }
        return sum;
    }

    /**
     * ψ(x + rise) − ψ(x) for x > 0, by how much the derivative of log Γ grows: a sum of fractions where the rise is a small whole
     * number, else by the asymptotic series, whose logarithms are taken together so that nothing cancels.
     */
    static double digammaRise(double x, double rise) {
        double sum = 0;
        if (rise <= FEW && rise == Math.rint(rise)) {
            for (int j = 0; j < rise; j++) {
                sum += 1 / (x + j);
            }
            return sum;
        }
        double low = x;
        double high = x + rise;
        while (low < LARGE) {
            sum += 1 / low++ - 1 / high++;
        }
        return sum + Math.log1p(rise / low) + rise / (2 * low * high) + digammaSeries(low) - digammaSeries(high);
    }

    /** By how much log x − 1/2x exceeds ψ(x), for large x (Abramowitz and Stegun 6.3.18). */
    private static double digammaSeries(double x) {
        double inverse = 1 / (x * x);
        return inverse
                * (1 / 12.0 - inverse * (1 / 120.0 - inverse * (1 / 252.0 - inverse * (1 / 240.0 - inverse / 132))));
    }

    /** P(a, x), the probability that a gamma variable of shape a stays at or below x. */
    static double regularizedLower(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        double front = Math.exp(-devianceTerm(a, x) - stirlingError(a)) * Math.sqrt(a / (2 * Math.PI));
        return x < a + 1 ? front * series(a, x) : 1 - front * fraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_STEPS && term > sum * PRECISION; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    /** Legendre's continued fraction of the upper part by Lentz's method. */
    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = Double.MAX_VALUE;
        double d = 1 / b;
        double result = d;
        for (int n = 1; n < MOST_STEPS; n++) {
            double numerator = -n * (n - a);
            b += 2;
            d = 1 / (numerator * d + b);
            c = b + numerator / c;
            result *= d * c;
            if (Math.abs(d * c - 1) < PRECISION * 10) {
                break;
            }
        }
        return result;
    }
}
