package org.qinghe.earlywarning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The negative binomial CUSUM: adds up, period by period, how much likelier the counts since some moment are if the mean had risen
 * by one factor then than if it had not, for the moment and the factor for which that is greatest (generalised likelihood ratio).
 * Finds small rises that last, which a look at each period alone misses. After an alarm it begins anew.
 *
 * <pre>GLR(n) = max over k of sup over κ ≥ 0 of Σ (t = k … n) log f(y(t); μ(t)e^κ) / f(y(t); μ(t)),   alarm where GLR(n) ≥ c</pre>
 *
 * <p>M. Höhle, M. Paul, "Count data regression charts for the monitoring of surveillance time series", Computational Statistics &amp;
 * Data Analysis 52 (2008) 4357–4368; with a fixed κ it is the recursive likelihood ratio CUSUM of the same paper. Reference
 * implementation: {@code glrnb} and {@code glrpois} of the R package surveillance, changes of the intercept, upward.
 *
 * <p>The score is GLR(n) / c. The upper bound is the highest count with which the period would not have raised the alarm. The
 * p-value is that of the period's count alone: the alarm does not rest on it.
 *
 * @param baseline how many periods from the beginning of the series the first model is fitted to; the chart begins after them
 * @param harmonics waves of a year in the model ({@code S})
 * @param trend whether the model has a trend
 * @param refit when the model is fitted anew to all that came before
 * @param dispersion whether counts vary more than Poisson's
 * @param overdispersion α of the variance μ + αμ², for {@link Dispersion#GIVEN}
 * @param decisionLimit c ({@code c.ARL}); the higher, the rarer the alarms
 * @param shift κ, the logarithm of the factor looked for ({@code theta}); 0 looks for any
 * @param window how many periods before the evaluated one the rise may have begun ({@code M}); 0 for all since the last alarm
 * @param shortest the fewest periods a rise must have lasted ({@code Mtilde})
 */
public record Cusum(
        int baseline,
        int harmonics,
        boolean trend,
        Refit refit,
        Dispersion dispersion,
        double overdispersion,
        double decisionLimit,
        double shift,
        int window,
        int shortest)
        implements Detector {

    static final String METHOD = "nb-cusum";

    /** When the model is fitted anew. */
    public enum Refit {
        /** Once a year after the baseline. */
        YEARLY,
        /** After every alarm, α staying as it was first; as the reference implementation does. */
        ALARM,
        NEVER;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** How the variance of a count grows with its mean. */
    public enum Dispersion {
        /** μ + αμ², α from the baseline. */
        ESTIMATED,
        /** μ: Poisson. */
        NONE,
        /** μ + αμ² with the α given. */
        GIVEN;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** With three years of baseline, a trend and one wave of a year. */
    public static Cusum withDefaults(Frequency frequency) {
        return of(new Parameters(options(frequency), Map.of()));
    }

    static Cusum of(Parameters values) {
        return new Cusum(
                values.whole("baseline"),
                values.whole("harmonics"),
                values.on("trend"),
                values.choice("refit", Refit.class, Refit::code),
                values.choice("dispersion", Dispersion.class, Dispersion::code),
                values.number("overdispersion"),
                values.number("decision-limit"),
                values.number("shift"),
                values.whole("window"),
                values.whole("shortest"));
    }

    static List<Option> options(Frequency frequency) {
        int year = frequency.periodsPerYear();
        int baseline = frequency == Frequency.YEARLY ? 10 : 3 * year;
        return List.of(
                Option.whole(
                        "baseline",
                        baseline,
                        4,
                        100_000,
                        "How many periods from the beginning of the series the model is first fitted to"),
                Option.whole("harmonics", year > 2 ? 1 : 0, 0, 6, "Waves of a year in the model"),
                Option.choice("trend", "Whether the model has a trend", "on", "off"),
                Option.choice(
                        "refit",
                        "When the model is fitted anew to all periods before: once a year, after every alarm, or never",
                        "yearly",
                        "alarm",
                        "never"),
                Option.choice(
                        "dispersion",
                        "Whether counts vary more than Poisson's: by an amount found in the baseline, not, or as given",
                        "estimated",
                        "none",
                        "given"),
                Option.number(
                        "overdispersion", "0.1", 0, 1000, "The a of the variance m + a m², with --dispersion given"),
                Option.number("decision-limit", "5", 1e-6, 1e6, "The ratio from which there is an alarm"),
                Option.number(
                        "shift",
                        "0",
                        0,
                        10,
                        "Logarithm of the factor by which counts rise; 0 looks for a rise by any factor"),
                Option.whole(
                        "window",
                        Math.max(2, year / 2),
                        0,
                        100_000,
                        "How many periods before the evaluated one a rise may have begun; 0 for any since the last alarm"),
                Option.whole("shortest", 1, 1, 1000, "The fewest periods a rise must have lasted"));
    }

    public Cusum withBaseline(int periods) {
        return with("baseline", Integer.toString(periods));
    }

    public Cusum withHarmonics(int waves) {
        return with("harmonics", Integer.toString(waves));
    }

    public Cusum withTrend(boolean on) {
        return with("trend", Parameters.onOff(on));
    }

    public Cusum withRefit(Refit when) {
        return with("refit", when.code());
    }

    public Cusum withDispersion(Dispersion how) {
        return with("dispersion", how.code());
    }

    /** With the given α. */
    public Cusum withOverdispersion(double alpha) {
        return withDispersion(Dispersion.GIVEN).with("overdispersion", Double.toString(alpha));
    }

    public Cusum withDecisionLimit(double limit) {
        return with("decision-limit", Double.toString(limit));
    }

    public Cusum withShift(double logFactor) {
        return with("shift", Double.toString(logFactor));
    }

    public Cusum withWindow(int periods) {
        return with("window", Integer.toString(periods));
    }

    public Cusum withShortest(int periods) {
        return with("shortest", Integer.toString(periods));
    }

    private Cusum with(String name, String value) {
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
        values.put("harmonics", Integer.toString(harmonics));
        values.put("trend", Parameters.onOff(trend));
        values.put("refit", refit.code());
        values.put("dispersion", dispersion.code());
        values.put("overdispersion", Double.toString(overdispersion));
        values.put("decision-limit", Double.toString(decisionLimit));
        values.put("shift", Double.toString(shift));
        values.put("window", Integer.toString(window));
        values.put("shortest", Integer.toString(shortest));
        return values;
    }

    /** An alarm rests on all periods since the last one, the p-value on one. */
    @Override
    public boolean decidesByPValue() {
        return false;
    }

    @Override
    public void check(Frequency frequency) {
        SeasonalFit.check(harmonics, trend, baseline, frequency);
        if (window > 0 && shortest > window) {
            throw new InvalidOption("shortest", shortest + " periods do not fit into a window of " + window);
        }
    }

    /** The chart begins after the baseline. */
    @Override
    public PeriodRange evaluable(Panel panel, int series) {
        Panel.Series stretch = panel.series(series);
        return new PeriodRange(Math.min(stretch.firstPeriod() + baseline, stretch.endPeriod()), stretch.endPeriod());
    }

    /** The chart always begins after the baseline of the series, so that a result does not depend on the range. */
    @Override
    public Detections detect(Panel panel, PeriodRange range, int parallelism) {
        Frequency frequency = panel.calendar().frequency();
        check(frequency);
        return Detections.compute(panel, range, parallelism, () -> new CusumKernel(this, frequency));
    }

    @Override
    public Explanation explain(Panel panel, int series, int period) {
        Frequency frequency = panel.calendar().frequency();
        check(frequency);
        return CusumExplanation.of(this, frequency, panel, series, period);
    }
}
