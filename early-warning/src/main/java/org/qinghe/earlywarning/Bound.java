package org.qinghe.earlywarning;

/** The upper bound of the count at the evaluated period, its exceedance score and p-value. Reused by one thread. */
final class Bound {

    private final Farrington options;
    private final double z;
    double expected;
    double dispersion;
    double upper;
    double score;
    double pValue;

    Bound(Farrington options) {
        this.options = options;
        this.z = Normal.upperQuantile(options.alpha());
    }

    /** With the variance of the noise in the observed count. */
    void draw(FarringtonModel model, double observed, double size, double noise) {
        expected = model.expected(size);
        dispersion = model.dispersion(expected, noise);
        switch (options.threshold()) {
            case DELTA -> delta(model, observed);
            case NB_PLUGIN -> negativeBinomial(observed, 0);
            case MUAN -> negativeBinomial(observed, z * model.standardError());
        }
    }

    /**
     * After nothing but zeros no model has a level. What the mean may be at most, given that n periods passed without a
     * count (the "rule of three": −log α / n), bounds the count instead; a single one is never out of the ordinary.
     */
    void drawAboveZeros(FarringtonModel model, double observed, double noise) {
        double mean = -Math.log(options.alpha()) / model.data.n;
        expected = 0;
        dispersion = 1 + noise / mean;
        upper = Math.max(1, CountDistribution.upperQuantile(options.alpha(), mean, dispersion));
        pValue = CountDistribution.atLeast(observed, mean, dispersion);
        score = observed / upper;
    }

    private void delta(FarringtonModel model, double observed) {
        double errorOfMean = expected * model.standardError();
        double variance = dispersion * expected + errorOfMean * errorOfMean;
        double centre = options.powerTransform().apply(expected);
        double deviation = options.powerTransform().slope(expected) * Math.sqrt(variance);
        upper = options.powerTransform().invert(centre + z * deviation);
        pValue = Normal.upperTail((options.powerTransform().apply(observed) - centre) / deviation);
        score = (observed - expected) / (upper - expected);
    }

    private void negativeBinomial(double observed, double logShift) {
        double mean = expected * Math.exp(logShift);
        upper = CountDistribution.upperQuantile(options.alpha(), mean, dispersion);
        pValue = Double.isNaN(upper) ? Double.NaN : CountDistribution.atLeast(observed, mean, dispersion);
        double centre = options.variant() == Variant.PUBLISHED ? expected : Math.log(expected);
        score = (observed - centre) / (upper - centre);
    }
}
