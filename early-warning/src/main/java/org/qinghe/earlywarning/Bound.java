package org.qinghe.earlywarning;

/** The upper bound of the count at the evaluated period, its exceedance score and p-value. Reused by one thread. */
final class Bound {

    private final Farrington options;
    private final double z;
    double expected;
    double upper;
    double score;
    double pValue;

    Bound(Farrington options) {
        this.options = options;
        this.z = Normal.upperQuantile(options.alpha());
    }

    void draw(FarringtonModel model, double observed, double size) {
        expected = model.expected(size);
        switch (options.threshold()) {
            case DELTA -> delta(model, observed);
            case NB_PLUGIN -> negativeBinomial(model, observed, size, 0);
            case MUAN -> negativeBinomial(model, observed, size, z * model.standardError());
        }
    }

    private void delta(FarringtonModel model, double observed) {
        double errorOfMean = expected * model.standardError();
        double variance = model.dispersion() * expected + errorOfMean * errorOfMean;
        double centre = options.powerTransform().apply(expected);
        double deviation = options.powerTransform().slope(expected) * Math.sqrt(variance);
        upper = options.powerTransform().invert(centre + z * deviation);
        pValue = Normal.upperTail((options.powerTransform().apply(observed) - centre) / deviation);
        score = (observed - expected) / (upper - expected);
    }

    private void negativeBinomial(FarringtonModel model, double observed, double size, double logShift) {
        double mean = expected * Math.exp(logShift);
        upper = CountDistribution.upperQuantile(options.alpha(), mean, model.dispersion());
        pValue = Double.isNaN(upper) ? Double.NaN : CountDistribution.atLeast(observed, mean, model.dispersion());
        double centre = options.variant() == Variant.PUBLISHED ? expected : Math.log(expected);
        score = (observed - centre) / (upper - centre);
    }
}
