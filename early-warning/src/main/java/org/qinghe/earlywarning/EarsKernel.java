package org.qinghe.earlywarning;

/** Evaluates the periods of one series after another with an EARS statistic. */
final class EarsKernel implements Kernel {

    private final Ears options;
    private final double z;
    private Panel.Series series = new Panel.Series(new Panel.Key("", ""), 0, new double[0]);
    private double mean;
    private double deviation;

    EarsKernel(Ears options) {
        this.options = options;
        this.z = Normal.upperQuantile(options.alpha());
    }

    @Override
    public void begin(Panel.Series next) {
        series = next;
    }

    @Override
    public void evaluate(int period, Outcome outcome) {
        outcome.reset(series.value(period));
        if (outcome.isMissing()) {
            outcome.note(Note.NO_VALUE);
        }
        if (period - options.history() < series.firstPeriod() || period >= series.endPeriod()) {
            outcome.note(Note.SHORT_HISTORY);
            return;
        }
        double excess = excessBefore(period, outcome);
        describe(period);
        noteBaseline(outcome);
        if (series.noise() != null) {
            outcome.note(Note.NOISE_ADDED);
        }
        if (Double.isNaN(mean)) {
            return;
        }
        double deviations = (outcome.observed - mean) / deviation;
        outcome.expected = mean;
        if (options.statistic() != Ears.Statistic.C3) {
            judge(deviations, mean + deviation * z, outcome);
        } else if (options.variant() == Variant.PUBLISHED) {
            judge(Math.max(0, deviations - 1) + excess, bound(z - excess), outcome);
        } else {
            judge(outcome.isMissing() ? Double.NaN : excess, outcome.observed + deviation * (z - excess), outcome);
        }
    }

    /** The highest count that adds no more than is missing; where nothing is missing every count alarms. */
    private double bound(double missing) {
        return missing < 0 ? 0 : mean + deviation * (1 + missing);
    }

    private void judge(double statistic, double upper, Outcome outcome) {
        outcome.upper = Math.max(0, upper);
        outcome.score = statistic / z;
        outcome.pValue = Normal.upperTail(statistic);
        outcome.alarm = outcome.observed > outcome.upper;
    }

    /** By how much the periods just before, which C3 remembers, exceeded one standard deviation. */
    private double excessBefore(int period, Outcome outcome) {
        double sum = 0;
        for (int i = 1; i <= options.statistic().memory(); i++) {
            describe(period - i);
            noteBaseline(outcome);
            if (Double.isNaN(series.value(period - i))) {
                outcome.note(Note.GAPS_IN_BASELINE);
            }
            sum += Math.max(0, (series.value(period - i) - mean) / deviation - 1);
        }
        return sum;
    }

    private void noteBaseline(Outcome outcome) {
        if (deviation == 0) {
            outcome.note(Note.ZERO_VARIANCE);
        }
        if (Double.isNaN(mean)) {
            outcome.note(Note.GAPS_IN_BASELINE);
        }
    }

    private void describe(int period) {
        int end = period - options.statistic().lag();
        int n = options.baseline();
        double sum = 0;
        for (int p = end - n; p < end; p++) {
            sum += series.value(p);
        }
        mean = sum / n;
        double squares = 0;
        for (int p = end - n; p < end; p++) {
            double difference = series.value(p) - mean;
            squares += difference * difference;
        }
        double variance = squares / (n - 1);
        deviation =
                Math.max(options.minSigma(), Math.sqrt(series.noise() == null ? variance : noisy(variance, period)));
    }

    /**
     * The noise of the baseline is in its sample variance already, on average the mean of its variances; that of the evaluated
     * period takes its place. See {@link Panel.Series} for what is assumed of the noise.
     */
    private double noisy(double variance, int period) {
        double inBaseline = 0;
        int end = period - options.statistic().lag();
        for (int p = end - options.baseline(); p < end; p++) {
            inBaseline += series.noise(p) / options.baseline();
        }
        return Math.max(0, variance - inBaseline) + series.noise(period);
    }
}
