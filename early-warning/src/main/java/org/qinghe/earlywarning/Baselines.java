package org.qinghe.earlywarning;

/** The baselines of all evaluated periods, worked out once and shared by all series and threads. */
final class Baselines {

    private final PeriodRange range;
    private final Baseline[] plans;

    Baselines(Farrington options, Calendar calendar, PeriodRange range) {
        this.range = range;
        plans = new Baseline[range.length()];
        for (int i = 0; i < plans.length; i++) {
            plans[i] = Baseline.of(options, calendar, range.from() + i);
        }
    }

    Baseline of(int period) {
        return plans[period - range.from()];
    }
}
