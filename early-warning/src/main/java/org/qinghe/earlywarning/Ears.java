package org.qinghe.earlywarning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * EARS C1, C2 and C3: the count against the mean and standard deviation of the few periods before it. For series with
 * little history (Hutwagner et al., Journal of Urban Health 80 (2003) i89–i96; Fricker et al., Statistics in Medicine
 * 27 (2008) 3407–3429).
 *
 * @param statistic which of the three
 * @param baseline how many periods the mean is taken over
 * @param minSigma the least standard deviation, for sparse series; 0 for none
 * @param alpha the probability that an ordinary period exceeds the upper bound
 * @param variant for C3, whether the count itself takes part, as published, or only the two periods before, as the reference
 *     implementation has it, which draws the bound from the count and is late by one
 */
public record Ears(Statistic statistic, int baseline, double minSigma, double alpha, Variant variant)
        implements Detector {

    private static final Option VARIANT = Option.choice(
            "variant", "The R package's numbers or the papers'; C3 differs", "surveillance-1.20", "published");

    /** How far back the baseline lies and what is summed. */
    public enum Statistic {
        /** The periods just before. */
        C1(0, 0, "0.001"),
        /** Two periods are left out between the baseline and the evaluated one. */
        C2(2, 0, "0.001"),
        /** By how much C2 exceeds one, in this period and the two before together. */
        C3(2, 2, "0.025");

        private final int lag;
        private final int memory;
        private final String alpha;

        Statistic(int lag, int memory, String alpha) {
            this.lag = lag;
            this.memory = memory;
            this.alpha = alpha;
        }

        String method() {
            return "ears-" + name().toLowerCase(java.util.Locale.ROOT);
        }

        static Statistic of(String method) {
            return switch (method) {
                case "ears-c1" -> C1;
                case "ears-c2" -> C2;
                case "ears-c3" -> C3;
                default -> throw new IllegalArgumentException("unknown method " + method);
            };
        }

        int lag() {
            return lag;
        }

        int memory() {
            return memory;
        }

        List<Option> options() {
            return List.of(
                    Option.whole("baseline", 7, 3, 1000, "How many earlier periods the count is compared with"),
                    Option.number("min-sigma", "0", 0, 1e6, "Least standard deviation, for sparse series"),
                    Option.number(
                            "alpha", alpha, 1e-12, 0.5, "Probability that an ordinary period exceeds the upper bound"),
                    VARIANT);
        }
    }

    /** The statistic with a baseline of 7 periods and the customary alpha. */
    public static Ears withDefaults(Statistic statistic) {
        return of(statistic, new Parameters(statistic.options(), Map.of()));
    }

    static Ears of(Statistic statistic, Parameters values) {
        return new Ears(
                statistic,
                values.whole("baseline"),
                values.number("min-sigma"),
                values.number("alpha"),
                values.choice("variant", Variant.class, Variant::code));
    }

    public Ears withBaseline(int periods) {
        return with("baseline", Integer.toString(periods));
    }

    public Ears withMinSigma(double deviation) {
        return with("min-sigma", Double.toString(deviation));
    }

    public Ears withAlpha(double probability) {
        return with("alpha", Double.toString(probability));
    }

    public Ears withVariant(Variant whose) {
        return with("variant", whose.code());
    }

    private Ears with(String name, String value) {
        return of(statistic, Parameters.changing(this, name, value));
    }

    @Override
    public String method() {
        return statistic.method();
    }

    @Override
    public List<Option> options() {
        return statistic.options();
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("baseline", Integer.toString(baseline));
        values.put("min-sigma", Double.toString(minSigma));
        values.put("alpha", Double.toString(alpha));
        values.put("variant", variant.code());
        return values;
    }

    @Override
    public int periodsTogether() {
        return 1 + statistic.memory();
    }

    /** Any length of period will do. */
    @Override
    public void check(Frequency frequency) {}

    /** How many periods before the evaluated one are needed. */
    int history() {
        return baseline + statistic.lag() + statistic.memory();
    }

    @Override
    public PeriodRange evaluable(Panel panel, int series) {
        Panel.Series stretch = panel.series(series);
        return new PeriodRange(Math.min(stretch.firstPeriod() + history(), stretch.endPeriod()), stretch.endPeriod());
    }

    @Override
    public Detections detect(Panel panel, PeriodRange range, int parallelism) {
        return Detections.compute(panel, range, parallelism, () -> new EarsKernel(this));
    }

    @Override
    public Explanation explain(Panel panel, int series, int period) {
        EarsKernel kernel = new EarsKernel(this);
        Evaluation evaluation =
                Detections.computeOne(panel, series, period, kernel).evaluation(0, period);
        boolean enough = !evaluation.notes().contains(Note.SHORT_HISTORY);
        List<Explanation.BaselinePeriod> used = new ArrayList<>();
        List<Explanation.Excluded> excluded = new ArrayList<>();
        for (int p = period - statistic.lag() - baseline; enough && p < period; p++) {
            double value = panel.series(series).value(p);
            if (p >= period - statistic.lag()) {
                excluded.add(new Explanation.Excluded(p, Explanation.Reason.RECENT));
            } else {
                used.add(new Explanation.BaselinePeriod(p, value, evaluation.expected(), 1, Double.NaN, 0));
            }
        }
        return new Explanation(evaluation, method(), parameters(), used, excluded, List.of(), Double.NaN, enough, 0);
    }
}
