package org.qinghe.oversight.effect;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A ratio and how sure it is.
 *
 * @param log the natural logarithm of the ratio
 * @param modelError its standard error as the quasi-Poisson model has it
 * @param robustError its standard error as Newey and West have it
 * @param freedom degrees of freedom
 */
record Estimate(double log, double modelError, double robustError, int freedom) {

    private static final double TWO_SIDED_95 = 0.975;

    double ratio() {
        return Math.exp(log);
    }

    /**
     * The greater of both errors: in short series the robust one is often too small by chance. Angrist and Pischke, <i>Mostly
     * Harmless Econometrics</i> (2009), chapter 8.
     */
    double error() {
        return Math.max(modelError, robustError);
    }

    /** Bounds of the 95 % interval by Student's t. */
    double low() {
        return Math.exp(log - quantile() * error());
    }

    double high() {
        return Math.exp(log + quantile() * error());
    }

    boolean includesNoDifference() {
        return low() <= 1 && high() >= 1;
    }

    /** How many standard errors it lies from no difference, by its size. */
    double distance() {
        return Math.abs(log) / error();
    }

    private double quantile() {
        return new TDistribution(freedom).inverseCumulativeProbability(TWO_SIDED_95);
    }
}
