package org.qinghe.demo;

import java.util.random.RandomGenerator;

/**
 * Draws of counts.
 *
 * @param random where the chance comes from
 */
record Chance(RandomGenerator random) {

    static Chance seeded(long seed) {
        return new Chance(new java.util.SplittableRandom(seed));
    }

    /** A Poisson count: how many exponential waits fit into the mean. */
    int poisson(double mean) {
        int count = 0;
        for (double waited = random.nextExponential(); waited < mean; waited += random.nextExponential()) {
            count++;
        }
        return count;
    }

    /**
     * A negative binomial count, drawn as a Poisson count whose mean is itself drawn from a gamma distribution.
     *
     * @param mean the mean
     * @param dispersion variance over mean, at least 1; at 1 the count is Poisson
     */
    int negativeBinomial(double mean, double dispersion) {
        if (dispersion <= 1 || mean <= 0) {
            return poisson(mean);
        }
        return poisson((dispersion - 1) * gamma(mean / (dispersion - 1)));
    }

    /**
     * A gamma variate of scale one, by the squeeze of Marsaglia and Tsang, "A simple method for generating gamma variables",
     * ACM Transactions on Mathematical Software 26 (2000) 363–372.
     */
    double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double cube = Math.pow(1 + c * normal, 3);
            if (cube > 0
                    && Math.log(1 - random.nextDouble()) < normal * normal / 2 + d - d * cube + d * Math.log(cube)) {
                return d * cube;
            }
        }
    }
}
