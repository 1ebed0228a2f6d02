package org.qinghe.earlywarning;

import java.util.Arrays;

/** Evaluates the periods of one series after another by their predictive distribution. The last baseline stays readable. */
final class BayesKernel implements Kernel {

    private static final double PRIOR = 0.5;

    /** Above this standardised residual a period weighs less (Noufaily et al. 2013). */
    private static final double THRESHOLD = 2.58;

    /** The median deviation of a normal variable is its standard deviation divided by this. */
    private static final double NORMAL_MAD = 1.4826;

    private final Bayes options;
    private final int periodsPerYear;
    private final double z;
    private Panel.Series series = new Panel.Series(new Panel.Key("", ""), 0, new double[0]);

    /** The baseline, oldest first. */
    final int[] periods;

    final double[] counts;
    final double[] weights;
    final double[] residuals;
    private final double[] sorted;
    int n;
    private double sum;
    private double size;
    private double noise;
    private boolean gaps;

    BayesKernel(Bayes options, Frequency frequency) {
        this.options = options;
        this.periodsPerYear = frequency.periodsPerYear();
        this.z = Normal.upperQuantile(options.alpha());
        int most = options.halfWindow() + options.yearsBack() * (2 * options.halfWindow() + 1);
        periods = new int[most];
        counts = new double[most];
        weights = new double[most];
        residuals = new double[most];
        sorted = new double[most];
    }

    @Override
    public void begin(Panel.Series next) {
        series = next;
    }

    int earliest(int period) {
        return period - options.history(periodsPerYear);
    }

    @Override
    public void evaluate(int period, Outcome outcome) {
        outcome.reset(series.value(period));
        if (outcome.isMissing()) {
            outcome.note(Note.NO_VALUE);
        }
        if (earliest(period) < series.firstPeriod() || period >= series.endPeriod()) {
            outcome.note(Note.SHORT_HISTORY);
            return;
        }
        gather(period);
        if (gaps) {
            outcome.note(Note.GAPS_IN_BASELINE);
        }
        if (n == 0) {
            outcome.note(Note.NOT_ESTIMABLE);
            return;
        }
        if (series.noise() != null) {
            outcome.note(Note.NOISE_ADDED);
        }
        judge(period, outcome);
    }

    private void gather(int period) {
        n = 0;
        gaps = false;
        for (int year = options.yearsBack(); year > 0; year--) {
            int same = period - year * periodsPerYear;
            gather(same - options.halfWindow(), same + options.halfWindow());
        }
        if (options.thisYear()) {
            gather(period - options.halfWindow(), period - 1);
        }
    }

    private void gather(int from, int to) {
        for (int p = from; p <= to; p++) {
            double value = series.value(p);
            if (Double.isNaN(value)) {
                gaps = true;
            } else {
                periods[n] = p;
                weights[n] = 1;
                residuals[n] = Double.NaN;
                counts[n++] = value;
            }
        }
    }

    private void judge(int period, Outcome outcome) {
        add();
        if (options.reweight()) {
            weighDownOutbreaks();
            add();
        }
        double phi = dispersion();
        double mean = (sum + PRIOR) / size;
        double spread = options.overdispersion() ? Math.max(1, phi - noise / mean) : 1;
        outcome.expected = mean;
        outcome.dispersion = spread * (1 + 1 / size) + series.noise(period) / mean;
        outcome.upper = CountDistribution.upperQuantile(options.alpha(), mean, outcome.dispersion);
        outcome.pValue = CountDistribution.atLeast(outcome.observed, mean, outcome.dispersion);
        outcome.alarm = outcome.observed > outcome.upper;
        outcome.score = outcome.pValue < PRIOR
                ? Normal.upperQuantile(Math.max(outcome.pValue, Double.MIN_NORMAL)) / z
                : outcome.isMissing() ? Double.NaN : 0;
    }

    private void add() {
        sum = 0;
        size = 0;
        noise = 0;
        for (int i = 0; i < n; i++) {
            sum += weights[i] * counts[i];
            size += weights[i];
            noise += series.noise(periods[i]) / n;
        }
    }

    /** Pearson's statistic over the degrees of freedom, at least 1. */
    private double dispersion() {
        double mean = (sum + PRIOR) / size;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += weights[i] * (counts[i] - mean) * (counts[i] - mean);
        }
        return n > 1 ? Math.max(1, squares / mean / (n - 1)) : 1;
    }

    /**
     * Anscombe's residuals about the median, in units of the median deviation from it, at least Poisson's: mean and variance would
     * be moved by the outbreak itself, which then hides among so few periods.
     */
    private void weighDownOutbreaks() {
        double middle = median(0);
        double centre = middle > 0 ? middle : (sum + PRIOR) / size;
        double deviation = NORMAL_MAD * median(centre);
        double scale = Math.sqrt(Math.max(1, deviation * deviation / centre));
        double root = Math.sqrt(centre);
        for (int i = 0; i < n; i++) {
            residuals[i] = 1.5 * (Math.cbrt(counts[i] * counts[i]) / Math.cbrt(root) - root) / scale;
            weights[i] = residuals[i] > THRESHOLD ? 1 / (residuals[i] * residuals[i]) : 1;
        }
    }

    /** Of the distances from a number. */
    private double median(double from) {
        for (int i = 0; i < n; i++) {
            sorted[i] = Math.abs(counts[i] - from);
        }
        Arrays.sort(sorted, 0, n);
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
