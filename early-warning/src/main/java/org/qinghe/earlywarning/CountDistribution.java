package org.qinghe.earlywarning;

/**
 * The distribution of a count with a given mean and a variance of {@code dispersion} times the mean: negative binomial,
 * or Poisson where the dispersion is 1.
 */
final class CountDistribution {

    /** From here on a single count more or less is beyond the precision of the distribution. */
    private static final double LARGEST_MEAN = 1e12;

    private CountDistribution() {}

    /** P(Y ≥ count). */
    static double atLeast(double count, double mean, double dispersion) {
        if (count <= 0 || Double.isNaN(count + mean)) {
            return Double.isNaN(count + mean) ? Double.NaN : 1;
        }
        return dispersion > 1
                ? Beta.regularized(1 - 1 / dispersion, count, shape(mean, dispersion))
                : Gamma.regularizedLower(count, mean);
    }

    /** The smallest count that is exceeded with probability {@code alpha} or less. */
    static double upperQuantile(double alpha, double mean, double dispersion) {
        if (!(mean < LARGEST_MEAN)) {
            return mean < Double.POSITIVE_INFINITY ? Math.rint(guess(alpha, mean, dispersion)) : Double.NaN;
        }
        double count = Math.max(0, Math.floor(guess(alpha, mean, dispersion)));
        double exceeded = atLeast(count + 1, mean, dispersion);
        double probability = probability(count, mean, dispersion);
        while (exceeded > alpha && probability > 0) {
            count++;
            probability *= ratio(count, mean, dispersion);
            exceeded -= probability;
        }
        while (count > 0 && exceeded + probability <= alpha) {
            exceeded += probability;
            probability /= ratio(count, mean, dispersion);
            count--;
        }
        return count;
    }

    /** Cornish and Fisher's expansion with the skewness. */
    private static double guess(double alpha, double mean, double dispersion) {
        double z = Normal.upperQuantile(alpha);
        double deviation = Math.sqrt(dispersion * mean);
        double skewness = (2 * dispersion - 1) / deviation;
        return mean + deviation * (z + skewness * (z * z - 1) / 6);
    }

    private static double probability(double count, double mean, double dispersion) {
        if (dispersion > 1) {
            double shape = shape(mean, dispersion);
            return Math.exp(Gamma.log(shape + count)
                    - Gamma.log(shape)
                    - Gamma.log(count + 1)
                    - shape * Math.log(dispersion)
                    + count * Math.log1p(-1 / dispersion));
        }
        return Math.exp(count * Math.log(mean) - mean - Gamma.log(count + 1));
    }

    /** P(Y = count) / P(Y = count − 1). */
    private static double ratio(double count, double mean, double dispersion) {
        return dispersion > 1 ? (shape(mean, dispersion) + count - 1) / count * (1 - 1 / dispersion) : mean / count;
    }

    private static double shape(double mean, double dispersion) {
        return mean / (dispersion - 1);
    }
}
