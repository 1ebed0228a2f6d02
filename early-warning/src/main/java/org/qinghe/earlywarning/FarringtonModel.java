package org.qinghe.earlywarning;

import java.util.Arrays;

/**
 * The quasi-Poisson model of one baseline: fitted, past outbreaks weighted down, fitted again. Holds the working memory
 * of one thread.
 */
final class FarringtonModel {

    private static final int FEWEST_YEARS_FOR_TREND = 3;

    /** An observation that determines its own fit has no residual; what is left is rounding. */
    private static final double FULL_LEVERAGE = 1 - 1e-10;

    private static final double ROUNDING = 1 + 1e-12;

    private final Farrington options;
    private final boolean published;
    final Observations data = new Observations();
    final LogLinearFit fit = new LogLinearFit();
    double[] weights = new double[0];
    double[] residuals = new double[0];
    double[] leverages = new double[0];
    private double dispersion;
    private double ownDispersion;
    private double errorDispersion;
    private double trendP;
    private TrendDecision trend = TrendDecision.NOT_ASKED;

    FarringtonModel(Farrington options) {
        this.options = options;
        this.published = options.variant() == Variant.PUBLISHED;
    }

    /** Fits the gathered data and decides on the trend. Returns whether the final fit converged. */
    boolean fit(double currentSize) {
        ensureCapacity();
        trendP = Double.NaN;
        trend = TrendDecision.NOT_ASKED;
        if (data.n == 0) {
            return false;
        }
        trend = options.trend() ? decide(currentSize) : TrendDecision.NOT_ASKED;
        return trend == TrendDecision.KEPT || fitTwice(false);
    }

    private TrendDecision decide(double currentSize) {
        if (options.yearsBack() < FEWEST_YEARS_FOR_TREND) {
            return TrendDecision.TOO_FEW_YEARS;
        }
        if (!fitTwice(true)) {
            return TrendDecision.NOT_CONVERGED;
        }
        double t = fit.slope() / slopeError();
        trendP = StudentT.twoSided(t, fit.degreesOfFreedom());
        if (!(trendP < options.trendP())) {
            return TrendDecision.NOT_SIGNIFICANT;
        }
        return expected(currentSize) > data.largest() * ROUNDING ? TrendDecision.EXTRAPOLATES : TrendDecision.KEPT;
    }

    /** The reference implementation does not look at whether the second fit converged. */
    private boolean fitTwice(boolean withTrend) {
        Arrays.fill(weights, 0, data.n, 1);
        if (!fit.fit(data, weights, withTrend)) {
            return false;
        }
        estimateDispersion();
        if (options.reweight()) {
            weighDownOutbreaks();
            boolean converged = fit.fit(data, weights, withTrend);
            if (published && !converged) {
                return false;
            }
            estimateDispersion();
        }
        return true;
    }

    /**
     * Pearson's statistic over the degrees of freedom. The reference implementation takes the working weights of the last
     * step for it; and, after re-weighting, the bare prior weights for the errors of the coefficients (a factor μ is lost).
     */
    private void estimateDispersion() {
        double working = 0;
        double bare = 0;
        double pearson = 0;
        for (int i = 0; i < data.n; i++) {
            double relative = (data.count[i] - fit.mean(i)) / fit.mean(i);
            double squared = weights[i] * relative * relative;
            working += squared * fit.stepMean(i);
            pearson += squared * fit.mean(i);
            bare += squared;
        }
        double degrees = fit.degreesOfFreedom();
        double observed = (published ? pearson : working) / degrees;
        dispersion = Math.max(1, observed);
        ownDispersion = data.noisy ? Math.max(1, observed - meanShareOfNoise()) : dispersion;
        errorDispersion = published ? dispersion : (options.reweight() ? bare : working) / degrees;
    }

    /**
     * How much of the dispersion is the noise that was added to the baseline. Of a count with mean μ and variance φμ, published
     * with independent noise of variance v, the published value has variance φμ + v, so that Pearson's statistic over the
     * degrees of freedom estimates φ + v/μ, averaged over the baseline with its weights. The error of the fitted mean keeps
     * the whole: the noise is in what was fitted.
     */
    private double meanShareOfNoise() {
        double share = 0;
        double sum = 0;
        for (int i = 0; i < data.n; i++) {
            share += weights[i] * data.noise[i] / fit.mean(i);
            sum += weights[i];
        }
        return share / sum;
    }

    /** Standardised Anscombe residuals above the threshold shrink their week's weight; the weights sum to n. */
    private void weighDownOutbreaks() {
        double sum = 0;
        for (int run = 0; run < data.runs; run++) {
            int season = data.runGroup[run];
            double time = data.runTime[run];
            for (int i = data.runFrom[run]; i < data.runFrom[run + 1]; i++, time++) {
                double s = residual(i, season, time);
                weights[i] = s > options.weightsThreshold() ? 1 / (s * s) : 1;
                sum += weights[i];
            }
        }
        double gamma = data.n / sum;
        for (int i = 0; i < data.n; i++) {
            weights[i] *= gamma;
        }
    }

    private double residual(int i, int season, double time) {
        double root = Math.sqrt(fit.mean(i));
        double leverage = fit.stepMean(i) * fit.unscaledVariance(season, time);
        double deviation = 1.5 * (data.twoThirds[i] / Math.cbrt(root) - root);
        leverages[i] = leverage;
        residuals[i] = leverage < FULL_LEVERAGE ? deviation / Math.sqrt(dispersion * (1 - leverage)) : 0;
        return residuals[i];
    }

    private void ensureCapacity() {
        if (weights.length < data.n) {
            weights = new double[data.n];
            residuals = new double[data.n];
            leverages = new double[data.n];
        }
    }

    /** The expected count at the evaluated period. */
    double expected(double currentSize) {
        return Math.exp(logRate()) * currentSize;
    }

    double logRate() {
        return fit.level(data.seasons - 1) + fit.slope() * now();
    }

    /** The standard error of {@link #logRate}. */
    double standardError() {
        return Math.sqrt(errorDispersion * fit.unscaledVariance(data.seasons - 1, now()));
    }

    /** The evaluated period is time zero; by dates, the reference is early by the gap with which a baseline begins. */
    private double now() {
        return published || options.referencePoints() == ReferencePoints.INDEX ? 0 : -data.lateStart;
    }

    double levelError(int season) {
        return Math.sqrt(errorDispersion * fit.unscaledVariance(season, 0));
    }

    double slopeError() {
        return Math.sqrt(errorDispersion * fit.unscaledSlopeVariance());
    }

    boolean isEstimable() {
        return data.n > 0 && fit.degreesOfFreedom() > 0 && fit.hasSeason(data.seasons - 1);
    }

    /** Of a count with this mean and noise of this variance on top: (φμ + v) / μ. */
    double dispersion(double mean, double noise) {
        return noise > 0 ? ownDispersion + noise / mean : ownDispersion;
    }

    double trendP() {
        return trendP;
    }

    TrendDecision trend() {
        return trend;
    }
}
