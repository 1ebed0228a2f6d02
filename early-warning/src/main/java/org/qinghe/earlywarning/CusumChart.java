package org.qinghe.earlywarning;

/**
 * The periods since the chart was last reset, and the likelihood ratio of the last one. The count of a period has mean μ and
 * variance μ + αμ²; if the mean rose by a factor λ, the logarithm of the ratio is
 *
 * <pre>y log λ − (y + 1/α) log((1 + αμλ) / (1 + αμ)),   for α = 0: y log λ − (λ − 1) μ</pre>
 */
final class CusumChart {

    private static final double CLOSE_ENOUGH = 1e-13;
    private static final int MOST_STEPS = 200;
    private static final double LARGEST_COUNT = 1e12;

    private final Cusum options;
    private double[] count = new double[0];
    private double[] mean = new double[0];
    private double[] alpha = new double[0];
    private int n;

    /** Of the recursive chart, before the last period was added. */
    private double before;

    private double statistic;

    /** The factor for which the ratio of the last span looked at is greatest. */
    private double factor;

    CusumChart(Cusum options) {
        this.options = options;
    }

    void begin(int capacity) {
        if (count.length < capacity) {
            count = new double[capacity];
            mean = new double[capacity];
            alpha = new double[capacity];
        }
        reset();
    }

    void reset() {
        n = 0;
        before = 0;
        statistic = 0;
    }

    void add(double y, double mu, double a) {
        before = statistic;
        count[n] = y;
        mean[n] = mu;
        alpha[n] = a;
        n++;
        statistic = options.shift() > 0 ? recursive(y) : generalised();
    }

    double statistic() {
        return statistic;
    }

    boolean isAlarm() {
        return statistic >= options.decisionLimit();
    }

    /** The highest count of the last period with which there is no alarm; {@code NaN} if there is none with any. */
    double largestWithoutAlarm() {
        double observed = count[n - 1];
        double least = options.shift() > 0 ? leastOfRecursive() : leastOfSpans();
        count[n - 1] = observed;
        return Math.max(0, least - 1);
    }

    /** The ratio grows evenly with the count. */
    private double leastOfRecursive() {
        double ofNone = ratio(0, mean[n - 1], alpha[n - 1], Math.exp(options.shift()));
        double perCount = ratio(1, mean[n - 1], alpha[n - 1], Math.exp(options.shift())) - ofNone;
        return Math.ceil((options.decisionLimit() - before - ofNone) / perCount);
    }

    /** An earlier beginning matters only where it raises the alarm with fewer counts than all later ones. */
    private double leastOfSpans() {
        double least = Double.NaN;
        for (int from = n - options.shortest(); from >= earliest(); from--) {
            if (Double.isNaN(least) || reaches(from, least - 1)) {
                least = leastOfSpan(from, Double.isNaN(least) ? Math.max(1, Math.ceil(mean[n - 1])) : least - 1);
            }
        }
        return least;
    }

    private double leastOfSpan(int from, double guess) {
        double without = -1;
        double with = guess;
        while (!reaches(from, with)) {
            without = with;
            with *= 2;
            if (with > LARGEST_COUNT) {
                return Double.NaN;
            }
        }
        while (with - without > 1) {
            double middle = Math.floor((with + without) / 2);
            if (reaches(from, middle)) {
                with = middle;
            } else {
                without = middle;
            }
        }
        return with;
    }

    private boolean reaches(int from, double y) {
        count[n - 1] = y;
        factor = 1;
        return likeliest(from) >= options.decisionLimit();
    }

    private int earliest() {
        return options.window() > 0 ? Math.max(0, n - 1 - options.window()) : 0;
    }

    private double recursive(double y) {
        return Math.max(0, before + ratio(y, mean[n - 1], alpha[n - 1], Math.exp(options.shift())));
    }

    /** The greatest ratio of all spans that end with the last period. */
    private double generalised() {
        double greatest = 0;
        factor = 1;
        for (int from = n - options.shortest(); from >= earliest(); from--) {
            greatest = Math.max(greatest, likeliest(from));
        }
        return greatest;
    }

    /** The ratio of a span at its likeliest factor, at least 1. */
    private double likeliest(int from) {
        double start = Math.max(1, factor);
        factor = start > 1 && score(from, start) > 0 ? start : 1;
        if (factor == 1 && score(from, 1) <= 0) {
            return 0;
        }
        climb(from);
        double sum = 0;
        for (int t = from; t < n; t++) {
            sum += ratio(count[t], mean[t], alpha[t], factor);
        }
        return sum;
    }

    private double score(int from, double at) {
        double sum = 0;
        for (int t = from; t < n; t++) {
            double expected = mean[t] * at;
            sum += (count[t] - expected) / (1 + alpha[t] * expected);
        }
        return sum;
    }

    /**
     * Newton's method on the score Σ (y − μλ) / (1 + αμλ), which falls and is convex in λ: from the left of the root no step goes
     * beyond it.
     */
    private void climb(int from) {
        for (int i = 0; i < MOST_STEPS; i++) {
            double sum = 0;
            double slope = 0;
            for (int t = from; t < n; t++) {
                double spread = 1 + alpha[t] * mean[t] * factor;
                sum += (count[t] - mean[t] * factor) / spread;
                slope += mean[t] * (1 + alpha[t] * count[t]) / (spread * spread);
            }
            double step = sum / slope;
            factor += step;
            if (!(step > CLOSE_ENOUGH * factor)) {
                break;
            }
        }
    }

    private static double ratio(double y, double mu, double a, double factor) {
        double rise = factor - 1;
        return a > 0
                ? y * Math.log(factor) - (y + 1 / a) * Math.log1p(a * mu * rise / (1 + a * mu))
                : y * Math.log(factor) - rise * mu;
    }
}
