package org.qinghe.earlywarning;

import java.util.ArrayList;
import java.util.List;

/** Evaluates the periods of one series after another. The model of the last period stays readable. */
final class SurgeKernel implements Kernel {

    /** Of the level a count is held against: below it quantiles say no more. */
    private static final double LEAST = 1e-20;

    private static final double MOST = 1 - 1e-15;

    private final Surge options;
    private final Waves waves;
    private final WaveModel model;
    private final double z;
    private final double[] count;
    private final double[] mean;
    private final double[] noise;
    private final SeriesTerms series = new SeriesTerms();

    SurgeKernel(Surge options, Waves waves) {
        this.options = options;
        this.waves = waves;
        model = new WaveModel(options, waves);
        z = Normal.upperQuantile(options.alpha());
        count = new double[options.windows()];
        mean = new double[options.windows()];
        noise = new double[options.windows()];
    }

    @Override
    public void begin(Panel.Series next) {
        series.fill(next, false);
    }

    @Override
    public void evaluate(int period, Outcome outcome) {
        outcome.reset(series.count(period));
        if (outcome.isMissing()) {
            outcome.note(Note.NO_VALUE);
        }
        if (period - options.yearsBack() * waves.periodsPerYear < series.first || period >= series.end()) {
            outcome.note(Note.SHORT_HISTORY);
            return;
        }
        if (model.gather(series, period) > 0) {
            outcome.note(Note.GAPS_IN_BASELINE);
        }
        if (series.isNoisy()) {
            outcome.note(Note.NOISE_ADDED);
        }
        if (model.n == 0) {
            outcome.note(Note.NOT_ESTIMABLE);
        } else if (model.isAllZero()) {
            outcome.note(Note.ZERO_VARIANCE);
            judgeAfterZeros(period, outcome);
        } else if (model.fit()) {
            outcome.trend = model.trend();
            judgeByModel(period, outcome);
        } else {
            outcome.note(Note.NOT_CONVERGED);
        }
    }

    /** After nothing but zeros the mean is the largest with which they are still likely, as for {@link Farrington}. */
    private void judgeAfterZeros(int period, Outcome outcome) {
        double largest = -Math.log(options.alpha()) / model.n;
        for (int lag = 0; lag < count.length; lag++) {
            take(period, lag, largest);
        }
        outcome.expected = 0;
        judge(period, 1, false, outcome);
        outcome.upper = Math.max(1, outcome.upper);
        outcome.alarm &= outcome.observed > 1;
    }

    private void judgeByModel(int period, Outcome outcome) {
        for (int lag = 0; lag < count.length; lag++) {
            take(period, lag, model.mean(period - lag));
        }
        outcome.expected = mean[0];
        judge(period, model.dispersion(), true, outcome);
    }

    private void take(int period, int lag, double expected) {
        count[lag] = series.count(period - lag);
        mean[lag] = expected;
        noise[lag] = series.noise(period - lag);
    }

    /**
     * The p-value is the least of the windows', each divided by its share of alpha. A window counts from the count on with which its
     * evidence is stronger than any was without the newest period; so the upper bound is the highest count at which no window is an
     * alarm.
     */
    private void judge(int period, double dispersion, boolean fitted, Outcome outcome) {
        double y = outcome.observed;
        double p = 1;
        double upper = Double.POSITIVE_INFINITY;
        double before = 1;
        double m = 0;
        double v = 0;
        double sum = 0;
        for (int length = 1; length <= count.length; length++) {
            int lag = length - 1;
            if (lag > 0) {
                if (Double.isNaN(count[lag])) {
                    break;
                }
                sum += count[lag];
                before = Math.min(before, without(period, length, sum, dispersion, fitted));
            }
            m += mean[lag];
            v += dispersion * mean[lag] + noise[lag];
            double error = fitted ? model.errorOfSum(period, length) : 0;
            double spread = (v + error * error) / m;
            double share = options.share(length);
            double level = Math.max(LEAST, Math.min(options.alpha(), before)) * share;
            upper = Math.min(upper, CountDistribution.upperQuantile(level, m, spread) - sum);
            double own = CountDistribution.atLeast(y + sum, m, spread) / share;
            p = own < before ? Math.min(p, own) : p;
            if (lag == 0) {
                outcome.dispersion = v / m;
            }
        }
        outcome.upper = Math.max(0, upper);
        if (!Double.isNaN(y)) {
            outcome.pValue = p;
            outcome.score = Normal.upperQuantile(Math.clamp(p, Double.MIN_NORMAL, MOST)) / z;
            outcome.alarm = y > outcome.upper && !isLow(period, outcome);
        }
    }

    /** The evidence of the window without its newest period. */
    private double without(int period, int length, double sum, double dispersion, boolean fitted) {
        double m = 0;
        double v = 0;
        for (int lag = 1; lag < length; lag++) {
            m += mean[lag];
            v += dispersion * mean[lag] + noise[lag];
        }
        double error = fitted ? model.errorOfSum(period - 1, length - 1) : 0;
        return CountDistribution.atLeast(sum, m, (v + error * error) / m) / options.share(length - 1);
    }

    private boolean isLow(int period, Outcome outcome) {
        double sum = 0;
        for (int i = 0; i < options.limitPeriods(); i++) {
            double of = series.count(period - i);
            sum += Double.isNaN(of) ? 0 : of;
        }
        boolean low = sum < options.limitCount();
        if (low) {
            outcome.note(Note.LOW_COUNT);
        }
        return low;
    }

    Explanation explain(Evaluation evaluation, Panel.Series of) {
        boolean converged =
                !Double.isNaN(evaluation.expected()) && !evaluation.notes().contains(Note.ZERO_VARIANCE);
        List<Explanation.BaselinePeriod> used = new ArrayList<>();
        List<Explanation.Excluded> excluded = new ArrayList<>();
        List<Explanation.Coefficient> coefficients = new ArrayList<>();
        for (int k = 0; converged && k < model.n; k++) {
            used.add(new Explanation.BaselinePeriod(
                    model.period[k], model.count(k), model.mean[k], model.weight[k], model.residual[k], 0));
        }
        for (int i = 0; converged && i < model.coefficients(); i++) {
            coefficients.add(new Explanation.Coefficient(model.name(i), model.coefficient(i), model.standardError(i)));
        }
        int period = evaluation.period();
        int recent = period - options.excludeRecent();
        for (int at = period - options.yearsBack() * waves.periodsPerYear; converged && at < period; at++) {
            if (at >= recent || Double.isNaN(of.value(at))) {
                excluded.add(new Explanation.Excluded(
                        at, at >= recent ? Explanation.Reason.RECENT : Explanation.Reason.MISSING));
            }
        }
        return new Explanation(
                evaluation,
                options.method(),
                options.parameters(),
                used,
                excluded,
                coefficients,
                model.trendP(),
                converged,
                model.steps());
    }
}
