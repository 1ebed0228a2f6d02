package org.qinghe.earlywarning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The predictive distribution of a count, for series with little history. The baseline are the periods just before and, if there are
 * earlier years, the same time in them. With a Poisson count and Jeffreys' prior for its mean the predictive distribution is negative
 * binomial with size Σy + 1/2 and mean (Σy + 1/2) / n; what exceeds its quantile is an alarm.
 *
 * <p>A. Riebler, "Empirischer Vergleich von statistischen Methoden zur Ausbruchserkennung bei Surveillance Daten", thesis, LMU München
 * 2004; {@code algo.bayes} of the R package surveillance, whose systems bayes1 to bayes3 are this with {@code withReweight(false)
 * .withOverdispersion(false)}. J. Manitz and M. Höhle (Biometrical Journal 55 (2013) 509–526) carry the idea on to whole models.
 *
 * <p>Two things are added for counts that are not Poisson's. Periods of the baseline that look like outbreaks weigh less:
 * s⁻² where their Anscombe residual s is above 2.58 as in Noufaily et al. 2013, here about the median of the few; the likelihood is
 * raised to the weight. And the variance is widened
 * by the dispersion φ of the baseline, at least 1, so that it is φ (1 + 1/n) times the mean.
 *
 * @param yearsBack how many earlier years take part ({@code b})
 * @param halfWindow how many periods before, and in earlier years around the same time ({@code w})
 * @param thisYear whether the periods just before take part ({@code actY})
 * @param reweight whether past outbreaks weigh less
 * @param overdispersion whether the variance is widened by the dispersion of the baseline
 * @param alpha the probability that an ordinary period exceeds the upper bound
 */
public record Bayes(
        int yearsBack, int halfWindow, boolean thisYear, boolean reweight, boolean overdispersion, double alpha)
        implements Detector {

    static final String METHOD = "bayes";

    /** With a quarter of a year just before, robust. */
    public static Bayes withDefaults(Frequency frequency) {
        return of(new Parameters(options(frequency), Map.of()));
    }

    static Bayes of(Parameters values) {
        return new Bayes(
                values.whole("years-back"),
                values.whole("half-window"),
                values.on("this-year"),
                values.on("reweight"),
                values.on("widen"),
                values.number("alpha"));
    }

    static List<Option> options(Frequency frequency) {
        return List.of(
                Option.whole("years-back", 0, 0, 50, "How many earlier years take part"),
                Option.whole(
                        "half-window",
                        Math.max(6, frequency.periodsPerYear() / 4),
                        1,
                        1000,
                        "How many periods before take part, and in earlier years how many around the same time"),
                Option.choice("this-year", "Whether the periods just before take part", "on", "off"),
                Option.choice("reweight", "Whether past outbreaks are weighed down", "on", "off"),
                Option.choice(
                        "widen", "Whether the bound is widened where counts vary more than Poisson's", "on", "off"),
                Option.number(
                        "alpha", "0.01", 1e-12, 0.5, "Probability that an ordinary period exceeds the upper bound"));
    }

    public Bayes withYearsBack(int years) {
        return with("years-back", Integer.toString(years));
    }

    public Bayes withHalfWindow(int periods) {
        return with("half-window", Integer.toString(periods));
    }

    public Bayes withThisYear(boolean on) {
        return with("this-year", Parameters.onOff(on));
    }

    public Bayes withReweight(boolean on) {
        return with("reweight", Parameters.onOff(on));
    }

    public Bayes withOverdispersion(boolean on) {
        return with("widen", Parameters.onOff(on));
    }

    public Bayes withAlpha(double probability) {
        return with("alpha", Double.toString(probability));
    }

    private Bayes with(String name, String value) {
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
        values.put("years-back", Integer.toString(yearsBack));
        values.put("half-window", Integer.toString(halfWindow));
        values.put("this-year", Parameters.onOff(thisYear));
        values.put("reweight", Parameters.onOff(reweight));
        values.put("widen", Parameters.onOff(overdispersion));
        values.put("alpha", Double.toString(alpha));
        return values;
    }

    @Override
    public void check(Frequency frequency) {
        if (yearsBack == 0 && !thisYear) {
            throw new InvalidOption("this-year", "off leaves nothing to compare with unless earlier years take part");
        }
        if (yearsBack > 0 && 2 * halfWindow >= frequency.periodsPerYear()) {
            throw new InvalidOption(
                    "half-window",
                    halfWindow + " makes windows of " + (2 * halfWindow + 1) + " periods, which overlap: a "
                            + frequency.code() + " year has only " + frequency.periodsPerYear());
        }
    }

    int history(int periodsPerYear) {
        return yearsBack * periodsPerYear + halfWindow;
    }

    @Override
    public PeriodRange evaluable(Panel panel, int series) {
        Panel.Series stretch = panel.series(series);
        int history = history(panel.calendar().frequency().periodsPerYear());
        return new PeriodRange(Math.min(stretch.firstPeriod() + history, stretch.endPeriod()), stretch.endPeriod());
    }

    @Override
    public Detections detect(Panel panel, PeriodRange range, int parallelism) {
        Frequency frequency = panel.calendar().frequency();
        check(frequency);
        return Detections.compute(panel, range, parallelism, () -> new BayesKernel(this, frequency));
    }

    @Override
    public Explanation explain(Panel panel, int series, int period) {
        Frequency frequency = panel.calendar().frequency();
        check(frequency);
        BayesKernel kernel = new BayesKernel(this, frequency);
        Evaluation evaluation =
                Detections.computeOne(panel, series, period, kernel).evaluation(0, period);
        boolean fitted = !Double.isNaN(evaluation.expected());
        return new Explanation(
                evaluation,
                method(),
                parameters(),
                fitted ? baseline(kernel, evaluation.expected()) : List.of(),
                fitted ? excluded(kernel, panel.series(series), period) : List.of(),
                List.of(),
                Double.NaN,
                fitted,
                0);
    }

    private List<Explanation.BaselinePeriod> baseline(BayesKernel kernel, double expected) {
        List<Explanation.BaselinePeriod> periods = new ArrayList<>();
        for (int i = 0; i < kernel.n; i++) {
            periods.add(new Explanation.BaselinePeriod(
                    kernel.periods[i], kernel.counts[i], expected, kernel.weights[i], kernel.residuals[i], 0));
        }
        return periods;
    }

    private static List<Explanation.Excluded> excluded(BayesKernel kernel, Panel.Series series, int period) {
        List<Explanation.Excluded> excluded = new ArrayList<>();
        int next = 0;
        for (int p = kernel.earliest(period); p < period; p++) {
            if (next < kernel.n && kernel.periods[next] == p) {
                next++;
            } else {
                boolean missing = Double.isNaN(series.value(p));
                excluded.add(new Explanation.Excluded(
                        p, missing ? Explanation.Reason.MISSING : Explanation.Reason.OTHER_SEASON));
            }
        }
        return excluded;
    }
}
