package org.qinghe.earlywarning;

import java.util.Arrays;

/**
 * A negative binomial regression with log link on a level, perhaps a trend, and waves of a year:
 * {@code log μ(t) = β₀ + β₁ t + Σ (γ cos 2πst/P + δ sin 2πst/P)}, variance {@code μ + αμ²} (Höhle and Paul 2008, section 2.2).
 * Coefficients by Fisher's scoring and α by maximum likelihood, in turn until neither moves; the two are orthogonal, so that it
 * takes few turns. Reused: {@link #fit} overwrites it.
 */
final class SeasonalFit {

    /** How α comes about. */
    enum Overdispersion {
        ESTIMATED,
        FIXED
    }

    private static final int MOST_STEPS = 60;
    private static final int MOST_TURNS = 60;
    private static final int MOST_TRIES = 200;
    private static final double CLOSE_ENOUGH = 1e-11;
    /** Relative; the means hardly depend on it. */
    private static final double CLOSE_ALPHA = 1e-9;

    private static final double LARGEST_STEP = 5;

    /** Beyond this a mean is no number of cases any more. */
    private static final double LARGEST_LOG_MEAN = 40;

    /** What a baseline without any count leaves likely is half a case in all of it (Jeffreys' prior). */
    private static final double HALF_A_CASE = 0.5;

    private static final double START = 0.1;

    private final int periodsPerYear;
    private final int mostHarmonics;
    private final boolean mayTrend;
    private final double[] cosine;
    private final double[] sine;

    private double[] values = new double[0];
    private int n;
    private double centre;
    private double scale = 1;
    private int harmonics;
    private boolean trend;
    private int size;
    private boolean converged;
    private int observations;
    private boolean allZero;
    private double alpha;

    private double[] mean = new double[0];
    private final double[] beta;
    private final double[] row;
    private final double[] score;
    private final double[][] information;
    private final double[][] root;

    SeasonalFit(int periodsPerYear, int harmonics, boolean trend) {
        this.periodsPerYear = periodsPerYear;
        this.mostHarmonics = harmonics;
        this.mayTrend = trend;
        int most = 2 + 2 * harmonics;
        beta = new double[most];
        row = new double[most];
        score = new double[most];
        information = new double[most][most];
        root = new double[most][most];
        cosine = new double[periodsPerYear];
        sine = new double[periodsPerYear];
        for (int t = 0; t < periodsPerYear; t++) {
            cosine[t] = Math.cos(2 * Math.PI * t / periodsPerYear);
            sine[t] = Math.sin(2 * Math.PI * t / periodsPerYear);
        }
    }

    /** Refuses more waves than a year can have, and baselines too short for the model. */
    static void check(int harmonics, boolean trend, int baseline, Frequency frequency) {
        int year = frequency.periodsPerYear();
        if (2 * harmonics >= year && harmonics > 0) {
            throw new InvalidOption(
                    "harmonics",
                    harmonics + " are too many: a " + frequency.code() + " year has only " + year + " periods");
        }
        int coefficients = 1 + (trend ? 1 : 0) + 2 * harmonics;
        if (baseline < Math.max(2 * coefficients, harmonics > 0 ? year : 0)) {
            throw new InvalidOption(
                    "baseline",
                    baseline + " periods are too few for " + coefficients + " coefficients"
                            + (harmonics > 0 ? " and a wave of a year of " + year + " periods" : ""));
        }
    }

    /**
     * Fits the first {@code length} values; missing ones are left out. Where the model with its waves does not converge, the mean
     * alone is fitted, and {@link #hasConverged} says so.
     *
     * @param fixedAlpha α where it is not to be estimated
     */
    void fit(double[] values, int length, Overdispersion how, double fixedAlpha) {
        this.values = values;
        this.n = length;
        if (mean.length < length) {
            mean = new double[values.length];
        }
        centre = length / 2.0;
        scale = Math.max(1, length);
        look();
        use(mostHarmonics, mayTrend);
        converged = !allZero && observations > size && alternate(how, fixedAlpha);
        if (!converged) {
            use(0, false);
            fitMean(how, fixedAlpha);
        }
    }

    private void look() {
        observations = 0;
        allZero = true;
        for (int t = 0; t < n; t++) {
            if (!Double.isNaN(values[t])) {
                observations++;
                allZero &= values[t] == 0;
            }
        }
    }

    private void use(int waves, boolean withTrend) {
        harmonics = waves;
        trend = withTrend;
        size = 1 + (trend ? 1 : 0) + 2 * harmonics;
        Arrays.fill(beta, 0);
    }

    private void fitMean(Overdispersion how, double fixedAlpha) {
        double sum = 0;
        for (int t = 0; t < n; t++) {
            sum += Double.isNaN(values[t]) ? 0 : values[t];
        }
        beta[0] = Math.log((allZero ? HALF_A_CASE : sum) / observations);
        predict();
        alpha = how == Overdispersion.FIXED ? fixedAlpha : allZero ? 0 : likeliestAlpha();
    }

    private boolean alternate(Overdispersion how, double fixedAlpha) {
        alpha = how == Overdispersion.FIXED ? fixedAlpha : 0;
        if (!fitCoefficients(true)) {
            return false;
        }
        for (int turn = 0; how == Overdispersion.ESTIMATED && turn < MOST_TURNS; turn++) {
            double before = alpha;
            alpha = likeliestAlpha();
            if (!fitCoefficients(false)) {
                return false;
            }
            if (Math.abs(alpha - before) <= CLOSE_ALPHA * alpha) {
                break;
            }
        }
        return true;
    }

    /** Fisher's scoring, from the counts themselves or from where the coefficients are. */
    private boolean fitCoefficients(boolean fromCounts) {
        for (int step = 0; step < MOST_STEPS; step++) {
            boolean first = fromCounts && step == 0;
            accumulate(first);
            if (!Cholesky.decompose(information, root, size)) {
                return false;
            }
            Cholesky.solve(root, score, size);
            double change = move(first);
            if (!predict()) {
                return false;
            }
            if (change < CLOSE_ENOUGH) {
                return true;
            }
        }
        return false;
    }

    /** Information and score; at first the score holds log(y + 0.1) in place of what is left over. */
    private void accumulate(boolean fromCounts) {
        Arrays.fill(score, 0);
        for (double[] line : information) {
            Arrays.fill(line, 0);
        }
        for (int t = 0; t < n; t++) {
            double y = values[t];
            if (Double.isNaN(y)) {
                continue;
            }
            double mu = fromCounts ? y + START : mean[t];
            double spread = 1 + alpha * mu;
            double weight = mu / spread;
            double left = fromCounts ? weight * Math.log(mu) + (y - mu) / spread : (y - mu) / spread;
            fillRow(t);
            for (int i = 0; i < size; i++) {
                score[i] += left * row[i];
                for (int j = 0; j <= i; j++) {
                    information[i][j] += weight * row[i] * row[j];
                }
            }
        }
    }

    private double move(boolean first) {
        double change = 0;
        for (int i = 0; i < size; i++) {
            double step = first ? score[i] : Math.clamp(score[i], -LARGEST_STEP, LARGEST_STEP);
            beta[i] = first ? step : beta[i] + step;
            change = Math.max(change, Math.abs(step));
        }
        return first ? Double.POSITIVE_INFINITY : change;
    }

    private boolean predict() {
        for (int t = 0; t < n; t++) {
            double log = logMean(t);
            if (!(Math.abs(log) < LARGEST_LOG_MEAN)) {
                return false;
            }
            mean[t] = Math.exp(log);
        }
        return true;
    }

    private void fillRow(int t) {
        row[0] = 1;
        int next = 1;
        if (trend) {
            row[next++] = (t - centre) / scale;
        }
        for (int wave = 1; wave <= harmonics; wave++) {
            int phase = (int) ((long) wave * t % periodsPerYear);
            row[next++] = cosine[phase];
            row[next++] = sine[phase];
        }
    }

    private double logMean(int t) {
        fillRow(t);
        double log = 0;
        for (int i = 0; i < size; i++) {
            log += beta[i] * row[i];
        }
        return log;
    }

    /** The mean of the period with this number from the first one, within the fit or after it. */
    double mean(int t) {
        return Math.exp(Math.min(logMean(t), LARGEST_LOG_MEAN));
    }

    double fitted(int t) {
        return mean[t];
    }

    /**
     * The α whose likelihood is greatest given the means: 0 where the counts vary no more than Poisson's, else the root of the
     * derivative by r = 1/α, which falls from above zero to below, by the Illinois method on log r.
     */
    private double likeliestAlpha() {
        double excess = 0;
        for (int t = 0; t < n; t++) {
            double difference = values[t] - mean[t];
            excess += Double.isNaN(difference) ? 0 : difference * difference - values[t];
        }
        if (excess <= 0) {
            return 0;
        }
        double low = Math.log(1e-6);
        double high = Math.log(1e9);
        double atLow = slope(Math.exp(low));
        double atHigh = slope(Math.exp(high));
        if (atHigh >= 0 || atLow <= 0) {
            return atHigh >= 0 ? 0 : Math.exp(-low);
        }
        int side = 0;
        double middle = low;
        for (int i = 0; i < MOST_TRIES; i++) {
            double previous = middle;
            middle = i % 8 == 7 ? (low + high) / 2 : (low * atHigh - high * atLow) / (atHigh - atLow);
            double at = slope(Math.exp(middle));
            if (at == 0 || Math.abs(middle - previous) < CLOSE_ALPHA / 10) {
                break;
            }
            if (at > 0) {
                low = middle;
                atLow = at;
                atHigh = side == 1 ? atHigh / 2 : atHigh;
                side = 1;
            } else {
                high = middle;
                atHigh = at;
                atLow = side == -1 ? atLow / 2 : atLow;
                side = -1;
            }
        }
        return Math.exp(-middle);
    }

    /** The derivative of the log-likelihood by r, times r so that it stays of one size. */
    private double slope(double r) {
        double sum = 0;
        for (int t = 0; t < n; t++) {
            double y = values[t];
            if (!Double.isNaN(y)) {
                double mu = mean[t];
                sum += Gamma.digammaRise(r, y) - Math.log1p(mu / r) + (mu - y) / (r + mu);
            }
        }
        return sum * r;
    }

    /** Variance over mean, minus one, per unit of mean. */
    double alpha() {
        return alpha;
    }

    /** Whether the model with all its waves could be fitted; else it is the mean alone. */
    boolean hasConverged() {
        return converged;
    }

    boolean isAllZero() {
        return allZero;
    }

    int observations() {
        return observations;
    }

    int length() {
        return n;
    }

    int coefficients() {
        return size;
    }

    /** Of the trend: per period, zero in the middle of the baseline. */
    double coefficient(int index) {
        return isTrend(index) ? beta[index] / scale : beta[index];
    }

    /** From the inverse of Fisher's information with α as it is. */
    double standardError(int index) {
        accumulate(false);
        if (!Cholesky.decompose(information, root, size)) {
            return Double.NaN;
        }
        Arrays.fill(score, 0);
        score[index] = 1;
        Cholesky.solve(root, score, size);
        return Math.sqrt(score[index]) / (isTrend(index) ? scale : 1);
    }

    private boolean isTrend(int index) {
        return trend && index == 1;
    }

    String name(int index) {
        if (index == 0 || isTrend(index)) {
            return index == 0 ? "level" : "trend";
        }
        int wave = index - (trend ? 2 : 1);
        return (wave % 2 == 0 ? "cos " : "sin ") + (wave / 2 + 1);
    }
}
