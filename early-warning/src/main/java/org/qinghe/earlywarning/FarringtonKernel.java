package org.qinghe.earlywarning;

/** Evaluates the periods of one series after another. The model of the last period stays readable. */
final class FarringtonKernel implements Kernel {

    /** The reference implementation evaluates a period whose baseline begins one before the series, and leaves that out. */
    private static final int MISSING_START_TOLERATED_BY_REFERENCE = 1;

    private final Farrington options;
    private final boolean published;
    private final Baselines baselines;
    private final Bound bound;
    final FarringtonModel model;
    private final SeriesTerms series = new SeriesTerms();

    FarringtonKernel(Farrington options, Baselines baselines) {
        this.options = options;
        this.published = options.variant() == Variant.PUBLISHED;
        this.baselines = baselines;
        model = new FarringtonModel(options);
        bound = new Bound(options);
    }

    @Override
    public void begin(Panel.Series next) {
        series.fill(next, options.populationOffset());
    }

    @Override
    public void evaluate(int period, Outcome outcome) {
        Baseline baseline = baselines.of(period);
        outcome.reset(series.count(period));
        if (outcome.isMissing()) {
            outcome.note(Note.NO_VALUE);
        }
        if (!isCovered(baseline) || period >= series.end()) {
            outcome.note(Note.SHORT_HISTORY);
            return;
        }
        if (model.data.gather(series, baseline) > 0) {
            outcome.note(Note.GAPS_IN_BASELINE);
        }
        boolean converged = model.fit(series.size(period));
        if (converged || published && model.data.isAllZero()) {
            judge(period, outcome);
        } else {
            outcome.note(model.data.n == 0 ? Note.NOT_ESTIMABLE : Note.NOT_CONVERGED);
            outcome.expected = published || outcome.isMissing() ? Double.NaN : 0;
        }
        outcome.trend = model.trend();
    }

    private boolean isCovered(Baseline baseline) {
        int before = published ? 0 : MISSING_START_TOLERATED_BY_REFERENCE;
        return baseline.first() >= series.first - before && baseline.oldestReference() >= series.first;
    }

    private void judge(int period, Outcome outcome) {
        if (!model.isEstimable()) {
            outcome.note(Note.NOT_ESTIMABLE);
            return;
        }
        if (published && model.data.isAllZero()) {
            outcome.note(Note.ZERO_VARIANCE);
            bound.drawAboveZeros(model, outcome.observed, series.noise(period));
        } else {
            bound.draw(model, outcome.observed, series.size(period), series.noise(period));
        }
        if (series.isNoisy()) {
            outcome.note(Note.NOISE_ADDED);
        }
        outcome.score = bound.score;
        outcome.pValue = bound.pValue;
        outcome.dispersion = bound.dispersion;
        boolean low = isLow(period);
        if (low) {
            outcome.note(Note.LOW_COUNT);
        }
        outcome.alarm = !low && bound.score > 1 && outcome.observed > 0;
        if (published || !low && !Double.isNaN(bound.upper)) {
            outcome.expected = bound.expected;
            outcome.upper = bound.upper;
        }
    }

    /** Missing values count as none; the reference implementation takes any for too few. */
    private boolean isLow(int period) {
        double sum = 0;
        for (int i = 0; i < options.limitPeriods(); i++) {
            double count = series.count(period - i);
            sum += Double.isNaN(count) && published ? 0 : count;
        }
        return !(sum >= options.limitCount());
    }
}
