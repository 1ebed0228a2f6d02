package org.qinghe.earlywarning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at all areas of a panel together, for counts too small to say much by themselves. A seasonal model of the sum of all areas
 * says what to expect of the whole; an area has its share of it, drawn towards that of the others by an empirical Bayes estimate (D.
 * Clayton, J. Kaldor, Biometrics 43 (1987) 671–681), and the predictive distribution of its count is negative binomial. Then two pieces
 * of evidence are weighed for every area: its own count, and the rest of the whole, that is, the sum without what the areas that stand
 * out by themselves have too much. The first finds a rise in one place, the second a small one everywhere; a note says which of the two
 * carried the alarm.
 *
 * <p>The p-value of an area is twice the smaller of P(Y ≥ y) and, where y lies above what was expected, that of the rest (Bonferroni).
 * The upper bound is that of the area's own count at alpha / 2: an alarm carried by the whole may lie below it. The score is z(p) /
 * z(alpha), at least 0.
 *
 * <p>A series that is the sum of all others in every period is taken for the whole itself and judged as such.
 *
 * @param baseline how many periods the models are fitted to
 * @param excludeRecent how many periods just before the evaluated one are left out
 * @param harmonics waves of a year in the model of the whole
 * @param trend whether the model of the whole has a trend
 * @param alpha the probability that an ordinary period is an alarm
 * @param minCount the least count that says anything by itself; a lower one has p = 1
 */
public record Levels(int baseline, int excludeRecent, int harmonics, boolean trend, double alpha, int minCount)
        implements Detector {

    static final String METHOD = "levels";

    /** With two years of baseline. */
    public static Levels withDefaults(Frequency frequency) {
        return of(new Parameters(options(frequency), Map.of()));
    }

    static Levels of(Parameters values) {
        return new Levels(
                values.whole("baseline"),
                values.whole("exclude-recent"),
                values.whole("harmonics"),
                values.on("trend"),
                values.number("alpha"),
                values.whole("min-count"));
    }

    static List<Option> options(Frequency frequency) {
        int year = frequency.periodsPerYear();
        return List.of(
                Option.whole(
                        "baseline",
                        frequency == Frequency.YEARLY ? 6 : Math.max(12, 2 * year),
                        4,
                        100_000,
                        "How many periods the models are fitted to"),
                Option.whole(
                        "exclude-recent",
                        year / 6,
                        0,
                        1000,
                        "Periods just before the evaluated one that are left out, so that a slow rise is not learnt"),
                Option.whole("harmonics", year > 2 ? 1 : 0, 0, 6, "Waves of a year in the model of the whole"),
                Option.choice("trend", "Whether the model of the whole has a trend", "off", "on"),
                Option.number("alpha", "0.01", 1e-12, 0.5, "Probability that an ordinary period is an alarm"),
                Option.whole("min-count", 2, 1, 1_000_000, "The least count that says anything by itself"));
    }

    public Levels withBaseline(int periods) {
        return with("baseline", Integer.toString(periods));
    }

    public Levels withExcludeRecent(int periods) {
        return with("exclude-recent", Integer.toString(periods));
    }

    public Levels withHarmonics(int waves) {
        return with("harmonics", Integer.toString(waves));
    }

    public Levels withTrend(boolean on) {
        return with("trend", Parameters.onOff(on));
    }

    public Levels withAlpha(double probability) {
        return with("alpha", Double.toString(probability));
    }

    public Levels withMinCount(int count) {
        return with("min-count", Integer.toString(count));
    }

    private Levels with(String name, String value) {
        return of(Parameters.changing(this, name, value));
    }

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public List<Option> options() {
        return options(Frequency.WEEKLY);
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("baseline", Integer.toString(baseline));
        values.put("exclude-recent", Integer.toString(excludeRecent));
        values.put("harmonics", Integer.toString(harmonics));
        values.put("trend", Parameters.onOff(trend));
        values.put("alpha", Double.toString(alpha));
        values.put("min-count", Integer.toString(minCount));
        return values;
    }

    @Override
    public void check(Frequency frequency) {
        SeasonalFit.check(harmonics, trend, baseline, frequency);
    }

    int history() {
        return baseline + excludeRecent;
    }

    /** All areas must have the history. */
    @Override
    public PeriodRange evaluable(Panel panel, int series) {
        Panel.Series stretch = panel.series(series);
        int begin = panel.series().stream()
                .mapToInt(Panel.Series::firstPeriod)
                .max()
                .orElse(0);
        int from = Math.max(stretch.firstPeriod(), begin + history());
        return new PeriodRange(Math.min(from, stretch.endPeriod()), stretch.endPeriod());
    }

    @Override
    public Detections detect(Panel panel, PeriodRange range, int parallelism) {
        return detect(panel, panel, range, parallelism);
    }

    @Override
    public Detections detect(Panel panel, int series, PeriodRange range) {
        return detect(panel, new Panel(panel.calendar(), List.of(panel.series(series))), range, 1);
    }

    /** Looks at all series, and tells of some. */
    private Detections detect(Panel all, Panel told, PeriodRange range, int parallelism) {
        check(all.calendar().frequency());
        LevelsModel model = new LevelsModel(this, all);
        List<LevelsView> views = range.periods().mapToObj(model::view).toList();
        return Detections.compute(told, range, parallelism, () -> new LevelsKernel(this, all, range, views));
    }

    @Override
    public boolean looksAtAllTogether() {
        return true;
    }

    @Override
    public Explanation explain(Panel panel, int series, int period) {
        check(panel.calendar().frequency());
        LevelsModel model = new LevelsModel(this, panel);
        PeriodRange only = PeriodRange.single(period);
        LevelsKernel kernel = new LevelsKernel(this, panel, only, List.of(model.view(period)));
        Evaluation evaluation =
                Detections.computeOne(panel, series, period, kernel).evaluation(0, period);
        boolean fitted = !Double.isNaN(evaluation.expected());
        return new Explanation(
                evaluation,
                method(),
                parameters(),
                fitted ? model.baseline(series) : List.of(),
                fitted ? excluded(model, panel.series(series), period) : List.of(),
                fitted ? model.coefficients(series) : List.of(),
                Double.NaN,
                fitted && model.hasConverged(),
                0);
    }

    private List<Explanation.Excluded> excluded(LevelsModel model, Panel.Series series, int period) {
        List<Explanation.Excluded> excluded = new ArrayList<>();
        for (int p = period - history(); p < period; p++) {
            if (p >= period - excludeRecent) {
                excluded.add(new Explanation.Excluded(p, Explanation.Reason.RECENT));
            } else if (Double.isNaN(series.value(p)) || model.isMissing(p)) {
                excluded.add(new Explanation.Excluded(p, Explanation.Reason.MISSING));
            }
        }
        return excluded;
    }
}
