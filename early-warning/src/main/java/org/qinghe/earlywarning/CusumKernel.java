package org.qinghe.earlywarning;

/**
 * Runs the chart of one series after another, from the end of its baseline up to the evaluated period. The model of the last period
 * stays readable.
 */
final class CusumKernel implements Kernel {

    private final Cusum options;
    private final int periodsPerYear;
    private final CusumChart chart;
    final SeasonalFit model;
    private Panel.Series series = new Panel.Series(new Panel.Key("", ""), 0, new double[0]);
    private int next;
    private boolean alarmed;
    private double firstAlpha;

    /** α without what known noise in the baseline adds to it. */
    private double ownAlpha;

    CusumKernel(Cusum options, Frequency frequency) {
        this.options = options;
        this.periodsPerYear = frequency.periodsPerYear();
        chart = new CusumChart(options);
        model = new SeasonalFit(periodsPerYear, options.harmonics(), options.trend());
    }

    @Override
    public void begin(Panel.Series stretch) {
        series = stretch;
        chart.begin(stretch.values().length);
        next = options.baseline();
        alarmed = false;
    }

    @Override
    public void evaluate(int period, Outcome outcome) {
        outcome.reset(series.value(period));
        if (outcome.isMissing()) {
            outcome.note(Note.NO_VALUE);
        }
        int at = period - series.firstPeriod();
        if (at < options.baseline() || at >= series.values().length) {
            outcome.note(Note.SHORT_HISTORY);
            return;
        }
        if (at < next) {
            begin(series);
        }
        while (next < at) {
            step(next);
            close(next++);
        }
        step(at);
        describe(at, outcome);
        close(at);
        next = at + 1;
    }

    private void step(int at) {
        int since = at - options.baseline();
        boolean due = since == 0
                || options.refit() == Cusum.Refit.YEARLY && since % periodsPerYear == 0
                || options.refit() == Cusum.Refit.ALARM && alarmed;
        if (due) {
            fit(at, since == 0);
        }
        alarmed = false;
        double count = series.values()[at];
        if (isEstimable() && !Double.isNaN(count)) {
            double mean = model.mean(at);
            chart.add(count, mean, alpha(at, mean));
        }
    }

    private void fit(int length, boolean first) {
        boolean estimated =
                options.dispersion() == Cusum.Dispersion.ESTIMATED && (first || options.refit() != Cusum.Refit.ALARM);
        double given = options.dispersion() == Cusum.Dispersion.GIVEN ? options.overdispersion() : 0;
        boolean keepsFirst = options.dispersion() == Cusum.Dispersion.ESTIMATED && !estimated;
        model.fit(
                series.values(),
                length,
                estimated ? SeasonalFit.Overdispersion.ESTIMATED : SeasonalFit.Overdispersion.FIXED,
                keepsFirst ? firstAlpha : given);
        firstAlpha = first ? model.alpha() : firstAlpha;
        ownAlpha = series.noise() == null || !estimated ? model.alpha() : Math.max(0, model.alpha() - shareOfNoise());
    }

    /** Noise of variance v makes the variance μ + αμ² + v, that is, α larger by v/μ². */
    private double shareOfNoise() {
        double sum = 0;
        for (int t = 0; t < model.length(); t++) {
            double mean = model.fitted(t);
            sum += Double.isNaN(series.values()[t]) ? 0 : series.noise(series.firstPeriod() + t) / (mean * mean);
        }
        return sum / model.observations();
    }

    private double alpha(int at, double mean) {
        double noise = series.noise(series.firstPeriod() + at);
        return noise > 0 ? ownAlpha + noise / (mean * mean) : ownAlpha;
    }

    private boolean isEstimable() {
        return model.observations() > 0;
    }

    private void describe(int at, Outcome outcome) {
        if (!isEstimable()) {
            outcome.note(Note.NOT_ESTIMABLE);
            return;
        }
        noteModel(outcome);
        double mean = model.mean(at);
        double alpha = alpha(at, mean);
        outcome.expected = mean;
        outcome.dispersion = 1 + alpha * mean;
        if (!outcome.isMissing()) {
            outcome.score = chart.statistic() / options.decisionLimit();
            outcome.pValue = CountDistribution.atLeast(outcome.observed, mean, outcome.dispersion);
            outcome.alarm = chart.isAlarm();
            outcome.upper = chart.largestWithoutAlarm();
        }
    }

    private void noteModel(Outcome outcome) {
        if (model.isAllZero()) {
            outcome.note(Note.ZERO_VARIANCE);
        } else if (!model.hasConverged()) {
            outcome.note(Note.NOT_CONVERGED);
        }
        if (model.observations() < model.length()) {
            outcome.note(Note.GAPS_IN_BASELINE);
        }
        if (series.noise() != null) {
            outcome.note(Note.NOISE_ADDED);
        }
    }

    /** After an alarm everything before is forgotten. */
    private void close(int at) {
        if (!Double.isNaN(series.values()[at]) && chart.isAlarm()) {
            alarmed = true;
            chart.reset();
        }
    }
}
