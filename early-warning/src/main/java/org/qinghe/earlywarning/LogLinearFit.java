package org.qinghe.earlywarning;

import java.util.Arrays;

/**
 * A Poisson regression with log link on a level per season and, if wanted, one trend, fitted by iteratively re-weighted
 * least squares. The normal matrix is an arrow: a diagonal of seasons bordered by the trend. Centring the trend within
 * each season solves it in closed form, so a step costs one pass over the data and no matrix is ever formed.
 *
 * <p>Starts at the counts + 0.1 and stops when the deviance changes by less than 1e-8 of itself, at most after 25 steps.
 */
final class LogLinearFit {

    private static final int MOST_STEPS = 25;
    private static final double CLOSE_ENOUGH = 1e-8;
    private static final double SMALLEST_MEAN = Math.ulp(1.0);
    private static final double LOG_SMALLEST_MEAN = Math.log(SMALLEST_MEAN);

    private Observations data = new Observations();
    private double[] prior = new double[0];
    private boolean trend;
    private int steps;

    private double[] mean = new double[0];
    private double[] stepMean = new double[0];
    private double[] level = new double[0];
    private double slope;

    /** Of the last step: sum of weights and weighted mean time per season, and the trend's sum of squares in seasons. */
    private double[] weight = new double[0];

    private double[] centre = new double[0];
    private double squares;

    private double[] first = new double[0];
    private double[] score = new double[0];

    /** Returns whether the fit converged. */
    boolean fit(Observations data, double[] prior, boolean trend) {
        this.data = data;
        this.prior = prior;
        this.trend = trend;
        prepare();
        double deviance = start();
        for (steps = 1; steps <= MOST_STEPS; steps++) {
            step(steps == 1);
            double before = deviance;
            deviance = predict();
            if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < CLOSE_ENOUGH) {
                return true;
            }
        }
        return false;
    }

    private void prepare() {
        if (mean.length < data.n) {
            mean = new double[data.n];
            stepMean = new double[data.n];
        }
        if (level.length < data.seasons) {
            level = new double[data.seasons];
            weight = new double[data.seasons];
            centre = new double[data.seasons];
            first = new double[data.seasons];
            score = new double[data.seasons];
        }
        Arrays.fill(level, 0);
        slope = 0;
    }

    private double start() {
        double half = 0;
        for (int i = 0; i < data.n; i++) {
            double y = data.count[i];
            mean[i] = y + SeriesTerms.START;
            half += prior[i] * (data.countLogCount[i] - y * data.logStart[i] + SeriesTerms.START);
        }
        return 2 * half;
    }

    /** One step of the scoring algorithm; the first one starts from the counts instead of coefficients. */
    private void step(boolean fromCounts) {
        Arrays.fill(weight, 0);
        Arrays.fill(first, 0);
        Arrays.fill(score, 0);
        double second = 0;
        double trendScore = 0;
        for (int run = 0; run < data.runs; run++) {
            double time = data.runTime[run];
            double w0 = 0;
            double w1 = 0;
            double r0 = 0;
            for (int i = data.runFrom[run]; i < data.runFrom[run + 1]; i++, time++) {
                double w = prior[i] * mean[i];
                double r = prior[i] * (data.count[i] - mean[i]);
                if (fromCounts) {
                    r += w * (data.logStart[i] - data.logSize[i]);
                }
                w0 += w;
                w1 += w * time;
                second += w * time * time;
                r0 += r;
                trendScore += r * time;
            }
            int season = data.runGroup[run];
            weight[season] += w0;
            first[season] += w1;
            score[season] += r0;
        }
        solve(second, trendScore);
        double[] used = stepMean;
        stepMean = mean;
        mean = used;
    }

    private void solve(double second, double trendScore) {
        squares = second;
        double slopeScore = trendScore;
        for (int season = 0; season < data.seasons; season++) {
            centre[season] = first[season] / weight[season];
            if (weight[season] > 0) {
                squares -= centre[season] * first[season];
                slopeScore -= centre[season] * score[season];
            }
        }
        double change = trend ? slopeScore / squares : 0;
        slope += change;
        for (int season = 0; season < data.seasons; season++) {
            if (weight[season] > 0) {
                level[season] += score[season] / weight[season] - change * centre[season];
            }
        }
    }

    /** Means from the coefficients; consecutive periods of a season differ by a constant factor. Returns the deviance. */
    private double predict() {
        double factor = Math.exp(slope);
        double half = 0;
        for (int run = 0; run < data.runs; run++) {
            double eta = level[data.runGroup[run]] + slope * data.runTime[run];
            double base = Math.exp(eta);
            for (int i = data.runFrom[run]; i < data.runFrom[run + 1]; i++) {
                double y = data.count[i];
                double mu = Math.max(base * data.size[i], SMALLEST_MEAN);
                double logMu = Math.max(eta + data.logSize[i], LOG_SMALLEST_MEAN);
                mean[i] = mu;
                half += prior[i] * (data.countLogCount[i] - y * logMu - (y - mu));
                base *= factor;
                eta += slope;
            }
        }
        return 2 * half;
    }

    /** Observations minus coefficients. */
    int degreesOfFreedom() {
        int coefficients = trend ? 1 : 0;
        for (int season = 0; season < data.seasons; season++) {
            if (weight[season] > 0) {
                coefficients++;
            }
        }
        return data.n - coefficients;
    }

    double mean(int observation) {
        return mean[observation];
    }

    /** The mean before the last step, on which the working weights rest. */
    double stepMean(int observation) {
        return stepMean[observation];
    }

    double slope() {
        return slope;
    }

    double level(int season) {
        return level[season];
    }

    boolean hasSeason(int season) {
        return weight[season] > 0;
    }

    int steps() {
        return Math.min(steps, MOST_STEPS);
    }

    /** The variance of the linear predictor of a season at a time, per unit of dispersion. */
    double unscaledVariance(int season, double time) {
        double distance = time - centre[season];
        return 1 / weight[season] + (trend ? distance * distance / squares : 0);
    }

    /** The variance of the trend's coefficient, per unit of dispersion. */
    double unscaledSlopeVariance() {
        return 1 / squares;
    }

    /** Whether the trend can be told from the seasons at all. */
    boolean trendIsEstimable() {
        return squares > 0;
    }
}
