package org.qinghe.earlywarning;

import java.util.Arrays;

/**
 * The model of {@link Surge} of one baseline: a quasi-Poisson regression with log link on a level, perhaps a trend, and waves of a year,
 * by Fisher's scoring; past outbreaks weighed down, fitted again. Holds the working memory of one thread.
 */
final class WaveModel {

    private static final int MOST_STEPS = 25;

    /** A step of Fisher's scoring squares what is left: after one this small the coefficients are right to ten digits. */
    private static final double CLOSE_ENOUGH = 1e-5;

    /** To tell which periods to weigh down, three digits are enough. */
    private static final double CLOSE_FOR_RESIDUALS = 1e-2;

    private static final double LARGEST_LOG_MEAN = 40;
    private static final double FULL_LEVERAGE = 1 - 1e-10;

    /**
     * A trend that leads to so much more than the model has anywhere in the baseline is not believed. Farrington's rule is the highest
     * count; with a season that drops every good trend whenever a year's peak comes round.
     */
    private static final double MOST_RISE = 1.5;

    private static final int FEWEST_YEARS_FOR_TREND = 3;

    /** Of the logarithm of the expected count: beyond it, it is not known to a factor of seven. */
    private static final double LARGEST_ERROR = 2;

    private final Surge options;
    private final Waves waves;
    private final int most;

    private SeriesTerms series = new SeriesTerms();
    private int now;
    int n;
    private int size;
    private boolean withTrend;
    private double largest;
    private double dispersion;
    private double ownDispersion;
    private double trendP = Double.NaN;
    private TrendDecision trend = TrendDecision.NOT_ASKED;
    private int steps;

    int[] period = new int[0];
    private double[] count = new double[0];
    double[] mean = new double[0];
    double[] weight = new double[0];
    double[] residual = new double[0];
    private double[][] rows = new double[0][];

    private final double[] beta;
    private final double[] side;
    private final double[][] information;
    private final double[][] root;
    private final double[] row;
    private final double[] gradient;

    WaveModel(Surge options, Waves waves) {
        this.options = options;
        this.waves = waves;
        most = 2 + 2 * options.harmonics();
        beta = new double[most];
        side = new double[most];
        row = new double[most];
        gradient = new double[most];
        information = new double[most][most];
        root = new double[most][most];
    }

    /** Takes the baseline of a period. Returns how many of its periods have no value. */
    int gather(SeriesTerms from, int evaluated) {
        series = from;
        now = evaluated;
        int first = evaluated - options.yearsBack() * waves.periodsPerYear;
        int end = evaluated - options.excludeRecent();
        ensureCapacity(end - first);
        n = 0;
        largest = 0;
        for (int at = first; at < end; at++) {
            double y = series.count(at);
            if (!Double.isNaN(y)) {
                period[n] = at;
                count[n] = y;
                largest = Math.max(largest, y);
                fillRow(at, rows[n]);
                n++;
            }
        }
        return end - first - n;
    }

    private void ensureCapacity(int capacity) {
        if (count.length < capacity) {
            period = new int[capacity];
            count = new double[capacity];
            mean = new double[capacity];
            weight = new double[capacity];
            residual = new double[capacity];
            rows = new double[capacity][most];
        }
    }

    /** The level, the waves, and last the trend, in years from the evaluated period on. */
    private void fillRow(int at, double[] to) {
        to[0] = 1;
        double[] of = waves.at(at);
        System.arraycopy(of, 0, to, 1, of.length);
        to[most - 1] = (double) (at - now) / waves.periodsPerYear;
    }

    boolean isAllZero() {
        return largest == 0;
    }

    /** Fits the gathered baseline: without trend where that is not wanted or not tenable, without waves where they cannot be had. */
    boolean fit() {
        trendP = Double.NaN;
        trend = options.trend() ? decide() : TrendDecision.NOT_ASKED;
        return trend == TrendDecision.KEPT || fitTwice(most - 1, false) && isKnown() || fitTwice(1, false);
    }

    private TrendDecision decide() {
        if (options.yearsBack() < FEWEST_YEARS_FOR_TREND) {
            return TrendDecision.TOO_FEW_YEARS;
        }
        if (!fitTwice(most, true) || !isKnown()) {
            return TrendDecision.NOT_CONVERGED;
        }
        if (options.trendP() < 1) {
            double error = standardError(most - 1);
            trendP = StudentT.twoSided(beta[most - 1] / error, n - size);
            if (!(trendP < options.trendP())) {
                return TrendDecision.NOT_SIGNIFICANT;
            }
        }
        return mean(now) > MOST_RISE * largestMean() ? TrendDecision.EXTRAPOLATES : TrendDecision.KEPT;
    }

    /** Where few counts leave a season without any, waves and trend can take every value: the level alone says more. */
    private boolean isKnown() {
        return errorOfSum(now, 1) < LARGEST_ERROR * mean(now);
    }

    private double largestMean() {
        double most = 0;
        for (int k = 0; k < n; k++) {
            most = Math.max(most, mean[k]);
        }
        return most;
    }

    private boolean fitTwice(int coefficients, boolean trendToo) {
        size = coefficients;
        withTrend = trendToo;
        Arrays.fill(weight, 0, n, 1);
        if (n <= size || !fitOnce(true, CLOSE_FOR_RESIDUALS)) {
            return false;
        }
        estimateDispersion();
        weighDownOutbreaks();
        if (!fitOnce(false, CLOSE_ENOUGH)) {
            return false;
        }
        estimateDispersion();
        return true;
    }

    private boolean fitOnce(boolean fromCounts, double close) {
        for (steps = 1; steps <= MOST_STEPS; steps++) {
            boolean first = fromCounts && steps == 1;
            accumulate(first);
            if (!Cholesky.decompose(information, root, size)) {
                return false;
            }
            Cholesky.solve(root, side, size);
            double change = move(first);
            if (!predict()) {
                return false;
            }
            if (change < close) {
                return true;
            }
        }
        return false;
    }

    /** Information and score; at first, from the counts moved off zero, the working response in place of what is left over. */
    private void accumulate(boolean fromCounts) {
        Arrays.fill(side, 0);
        for (int i = 0; i < size; i++) {
            Arrays.fill(information[i], 0);
        }
        for (int k = 0; k < n; k++) {
            double mu = fromCounts ? count[k] + SeriesTerms.START : mean[k];
            double w = weight[k] * mu;
            double left = weight[k] * (count[k] - mu) + (fromCounts ? w * Math.log(mu) : 0);
            double[] x = rows[k];
            for (int i = 0; i < size; i++) {
                side[i] += left * x[i];
                double part = w * x[i];
                double[] line = information[i];
                for (int j = 0; j <= i; j++) {
                    line[j] += part * x[j];
                }
            }
        }
    }

    private double move(boolean first) {
        double change = 0;
        for (int i = 0; i < size; i++) {
            beta[i] = first ? side[i] : beta[i] + side[i];
            change = Math.max(change, Math.abs(side[i]));
        }
        return first ? Double.POSITIVE_INFINITY : change;
    }

    private boolean predict() {
        for (int k = 0; k < n; k++) {
            double log = 0;
            double[] x = rows[k];
            for (int i = 0; i < size; i++) {
                log += beta[i] * x[i];
            }
            if (!(Math.abs(log) < LARGEST_LOG_MEAN)) {
                return false;
            }
            mean[k] = Math.exp(log);
        }
        return true;
    }

    /** Pearson's statistic over the degrees of freedom; without what known noise adds to it, see {@link FarringtonModel}. */
    private void estimateDispersion() {
        double pearson = 0;
        double noise = 0;
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double left = count[k] - mean[k];
            pearson += weight[k] * left * left / mean[k];
            noise += series.isNoisy() ? weight[k] * series.noise(period[k]) / mean[k] : 0;
            sum += weight[k];
        }
        double observed = pearson / (n - size);
        dispersion = Math.max(1, observed);
        ownDispersion = Math.max(1, observed - noise / sum);
    }

    /** Anscombe's residuals above the threshold shrink their period's weight; the weights sum to n (Noufaily et al. 2013). */
    private void weighDownOutbreaks() {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double half = Math.sqrt(mean[k]);
            double deviation = 1.5 * (Math.cbrt(count[k] * count[k]) / Math.cbrt(half) - half);
            double leverage = mean[k] * variance(rows[k]);
            residual[k] = leverage < FULL_LEVERAGE ? deviation / Math.sqrt(dispersion * (1 - leverage)) : 0;
            double s = residual[k];
            weight[k] = s > options.weightsThreshold() ? 1 / (s * s) : 1;
            sum += weight[k];
        }
        for (int k = 0; k < n; k++) {
            weight[k] *= n / sum;
        }
    }

    /** x′ (X′WX)⁻¹ x, by solving the lower triangle only: it is the square of R⁻¹x. */
    private double variance(double[] x) {
        double squares = 0;
        for (int i = 0; i < size; i++) {
            double sum = x[i];
            for (int j = 0; j < i; j++) {
                sum -= root[i][j] * side[j];
            }
            side[i] = sum / root[i][i];
            squares += side[i] * side[i];
        }
        return squares;
    }

    /** What is expected of a period. */
    double mean(int at) {
        fillRow(at, row);
        double log = 0;
        for (int i = 0; i < size; i++) {
            log += beta[i] * row[i];
        }
        return Math.exp(Math.min(log, LARGEST_LOG_MEAN));
    }

    /** The standard error of the sum of the means of consecutive periods, which end with {@code last}. */
    double errorOfSum(int last, int length) {
        Arrays.fill(gradient, 0);
        for (int at = last - length + 1; at <= last; at++) {
            double mu = mean(at);
            for (int i = 0; i < size; i++) {
                gradient[i] += mu * row[i];
            }
        }
        return Math.sqrt(dispersion * variance(gradient));
    }

    /** The standard error of a coefficient. */
    double standardError(int index) {
        Arrays.fill(gradient, 0);
        gradient[index] = 1;
        return Math.sqrt(dispersion * variance(gradient));
    }

    double coefficient(int index) {
        return beta[index];
    }

    int coefficients() {
        return size;
    }

    /** The level, the waves, and the trend, which is per year. */
    String name(int index) {
        if (index == 0) {
            return "level";
        }
        return withTrend && index == most - 1 ? "trend" : (index % 2 == 1 ? "cos " : "sin ") + (index + 1) / 2;
    }

    /** The variance of an ordinary count over its mean, without noise, at least 1. */
    double dispersion() {
        return ownDispersion;
    }

    double trendP() {
        return trendP;
    }

    TrendDecision trend() {
        return trend;
    }

    int steps() {
        return steps;
    }

    double count(int observation) {
        return count[observation];
    }
}
