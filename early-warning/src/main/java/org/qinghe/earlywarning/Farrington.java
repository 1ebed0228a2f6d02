package org.qinghe.earlywarning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Farrington algorithm: a quasi-Poisson regression on the same season of earlier years, with past outbreaks weighed
 * down, gives the count to expect and an upper bound.
 *
 * <p>Flexible by default (Noufaily et al., Statistics in Medicine 32 (2013) 1206–1222). The classical algorithm
 * (Farrington et al., JRSS A 159 (1996) 547–563) is {@code withSeasons(1).withExcludeRecent(3).withWeightsThreshold(1)
 * .withTrendP(0.05).withYearsBack(3)}. {@code docs/early-warning/methods.md} has the formulas.
 *
 * <pre>{@code Farrington.withDefaults().withYearsBack(4).detect(panel, panel.range(), 2)}</pre>
 */
public record Farrington(
        int yearsBack,
        int halfWindow,
        int seasons,
        int excludeRecent,
        double weightsThreshold,
        boolean reweight,
        boolean trend,
        double trendP,
        double alpha,
        Threshold threshold,
        PowerTransform powerTransform,
        int limitCount,
        int limitPeriods,
        ReferencePoints referencePoints,
        Variant variant,
        boolean populationOffset)
        implements Detector {

    static final String METHOD = "farrington";

    /** The flexible algorithm for weeks. */
    public static Farrington withDefaults() {
        return withDefaults(Frequency.WEEKLY);
    }

    /** The flexible algorithm for periods of the given length. */
    public static Farrington withDefaults(Frequency frequency) {
        return of(new Parameters(FarringtonOptions.forFrequency(frequency), Map.of()));
    }

    static Farrington of(Parameters values) {
        return new Farrington(
                values.whole("years-back"),
                values.whole("half-window"),
                values.whole("seasons"),
                values.whole("exclude-recent"),
                values.number("weights-threshold"),
                values.on("reweight"),
                values.on("trend"),
                values.number("trend-p"),
                values.number("alpha"),
                values.choice("threshold", Threshold.class, Threshold::code),
                values.choice("power-transform", PowerTransform.class, PowerTransform::code),
                values.pair("limit", 0),
                values.pair("limit", 1),
                values.choice("reference-points", ReferencePoints.class, ReferencePoints::code),
                values.choice("variant", Variant.class, Variant::code),
                values.on("population-offset"));
    }

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public List<Option> options() {
        return FarringtonOptions.forFrequency(Frequency.WEEKLY);
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("years-back", Integer.toString(yearsBack));
        values.put("half-window", Integer.toString(halfWindow));
        values.put("seasons", Integer.toString(seasons));
        values.put("exclude-recent", Integer.toString(excludeRecent));
        values.put("weights-threshold", Double.toString(weightsThreshold));
        values.put("reweight", Parameters.onOff(reweight));
        values.put("trend", Parameters.onOff(trend));
        values.put("trend-p", Double.toString(trendP));
        values.put("alpha", Double.toString(alpha));
        values.put("threshold", threshold.code());
        values.put("power-transform", powerTransform.code());
        values.put("limit", limitCount + "," + limitPeriods);
        values.put("reference-points", referencePoints.code());
        values.put("variant", variant.code());
        values.put("population-offset", Parameters.onOff(populationOffset));
        return values;
    }

    public Farrington withYearsBack(int years) {
        return with("years-back", Integer.toString(years));
    }

    public Farrington withHalfWindow(int periods) {
        return with("half-window", Integer.toString(periods));
    }

    public Farrington withSeasons(int count) {
        return with("seasons", Integer.toString(count));
    }

    public Farrington withExcludeRecent(int periods) {
        return with("exclude-recent", Integer.toString(periods));
    }

    public Farrington withWeightsThreshold(double residual) {
        return with("weights-threshold", Double.toString(residual));
    }

    public Farrington withReweight(boolean on) {
        return with("reweight", Parameters.onOff(on));
    }

    public Farrington withTrend(boolean on) {
        return with("trend", Parameters.onOff(on));
    }

    public Farrington withTrendP(double p) {
        return with("trend-p", Double.toString(p));
    }

    public Farrington withAlpha(double probability) {
        return with("alpha", Double.toString(probability));
    }

    public Farrington withThreshold(Threshold method) {
        return with("threshold", method.code());
    }

    public Farrington withPowerTransform(PowerTransform transform) {
        return with("power-transform", transform.code());
    }

    public Farrington withLimit(int count, int periods) {
        return with("limit", count + "," + periods);
    }

    public Farrington withReferencePoints(ReferencePoints points) {
        return with("reference-points", points.code());
    }

    public Farrington withVariant(Variant whose) {
        return with("variant", whose.code());
    }

    public Farrington withPopulationOffset(boolean on) {
        return with("population-offset", Parameters.onOff(on));
    }

    private Farrington with(String name, String value) {
        return of(Parameters.changing(this, name, value));
    }

    @Override
    public void check(Frequency frequency) {
        int periods = frequency.periodsPerYear();
        int window = 2 * halfWindow + 1;
        boolean published = variant == Variant.PUBLISHED;
        String year = "a " + frequency.code() + " year has only ";
        if (published ? window > periods : halfWindow >= periods) {
            throw new InvalidOption(
                    "half-window", halfWindow + " makes a window of " + window + " periods, " + year + periods);
        }
        if (published && seasons - 1 > periods - window) {
            throw new InvalidOption(
                    "seasons",
                    seasons + " are too many: outside the window of " + window + " periods " + year
                            + (periods - window));
        }
        if (seasons > periods) {
            throw new InvalidOption("seasons", seasons + " are too many: " + year + periods + " periods");
        }
    }

    @Override
    public PeriodRange evaluable(Panel panel, int series) {
        Panel.Series stretch = panel.series(series);
        int shortest = yearsBack * panel.calendar().frequency().periodsPerYear() - halfWindow;
        int from = Math.min(stretch.firstPeriod() + shortest, stretch.endPeriod());
        while (from < stretch.endPeriod()
                && Baseline.of(this, panel.calendar(), from).first() < stretch.firstPeriod()) {
            from++;
        }
        return new PeriodRange(from, stretch.endPeriod());
    }

    @Override
    public Detections detect(Panel panel, PeriodRange range, int parallelism) {
        check(panel.calendar().frequency());
        Baselines baselines = new Baselines(this, panel.calendar(), range);
        return Detections.compute(panel, range, parallelism, () -> new FarringtonKernel(this, baselines));
    }

    @Override
    public Explanation explain(Panel panel, int series, int period) {
        check(panel.calendar().frequency());
        return FarringtonExplanation.of(this, panel, series, period);
    }
}
