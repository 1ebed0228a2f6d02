package org.qinghe.earlywarning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Surge: the newest period, and the newest ones together, against what a smooth model of season and trend expects of them. An
 * outbreak spreads over some periods, of which none need stand out.
 *
 * <p>The model is a quasi-Poisson regression on a level, a trend and waves of a year (Serfling, Public Health Reports 78 (1963)
 * 494–506), of which past outbreaks are weighed down as in Noufaily et al., Statistics in Medicine 32 (2013) 1206–1222. The newest
 * 1, 2, … periods together are scanned in time (Naus, JASA 60 (1965) 532–538; Wallenstein and Naus, MMWR 53 Suppl. (2004) 74–78): the
 * sum of a window is negative binomial with the model's mean and dispersion, its variance wider by the error of the fit. The windows
 * share alpha among them (Bonferroni). A longer window counts only if the newest period has made its evidence stronger than any
 * before, so that nothing is said twice.
 *
 * <p>{@code docs/figures/detection.md} shows what it finds at the same number of false alarms as Farrington flexible, and what else was
 * tried.
 *
 * @param yearsBack how many earlier years the baseline covers
 * @param harmonics how many waves of a year the season is made of; 0 for none
 * @param excludeRecent how many periods just before the evaluated one are left out of the baseline
 * @param weightsThreshold the residual above which a past period is taken for an outbreak and weighed down
 * @param trend whether the model may have a trend
 * @param trendP it stays if its p-value is below this
 * @param windows the longest window, in periods
 * @param newestShare how much of alpha the newest period alone has; the longer windows share the rest evenly
 * @param alpha the probability that an ordinary period raises an alarm
 * @param limitCount no alarm below this count
 * @param limitPeriods in so many newest periods
 * @param referencePoints whether a year is as long as by the calendar, or a fixed number of periods
 */
public record Surge(
        int yearsBack,
        int harmonics,
        int excludeRecent,
        double weightsThreshold,
        boolean trend,
        double trendP,
        int windows,
        double newestShare,
        double alpha,
        int limitCount,
        int limitPeriods,
        ReferencePoints referencePoints)
        implements Detector {

    static final String METHOD = "surge";

    /** For weeks. */
    public static Surge withDefaults() {
        return withDefaults(Frequency.WEEKLY);
    }

    /** For periods of the given length. */
    public static Surge withDefaults(Frequency frequency) {
        return of(new Parameters(SurgeOptions.forFrequency(frequency), Map.of()));
    }

    static Surge of(Parameters values) {
        return new Surge(
                values.whole("years-back"),
                values.whole("harmonics"),
                values.whole("exclude-recent"),
                values.number("weights-threshold"),
                values.on("trend"),
                values.number("trend-p"),
                values.whole("windows"),
                values.number("newest-share"),
                values.number("alpha"),
                values.pair("limit", 0),
                values.pair("limit", 1),
                values.choice("reference-points", ReferencePoints.class, ReferencePoints::code));
    }

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public List<Option> options() {
        return SurgeOptions.forFrequency(Frequency.WEEKLY);
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("years-back", Integer.toString(yearsBack));
        values.put("harmonics", Integer.toString(harmonics));
        values.put("exclude-recent", Integer.toString(excludeRecent));
        values.put("weights-threshold", Double.toString(weightsThreshold));
        values.put("trend", Parameters.onOff(trend));
        values.put("trend-p", Double.toString(trendP));
        values.put("windows", Integer.toString(windows));
        values.put("newest-share", Double.toString(newestShare));
        values.put("alpha", Double.toString(alpha));
        values.put("limit", limitCount + "," + limitPeriods);
        values.put("reference-points", referencePoints.code());
        return values;
    }

    /** The same with another setting, by its name on the command line. */
    public Surge with(String name, String value) {
        return of(Parameters.changing(this, name, value));
    }

    @Override
    public int periodsTogether() {
        return windows;
    }

    /** The part of alpha that a window of so many periods has. */
    double share(int length) {
        if (windows == 1) {
            return 1;
        }
        return length == 1 ? newestShare : (1 - newestShare) / (windows - 1);
    }

    @Override
    public void check(Frequency frequency) {
        if (windows - 1 > excludeRecent) {
            throw new InvalidOption(
                    "windows",
                    windows + " periods would be held against themselves: only " + excludeRecent
                            + " recent ones are left out of the baseline");
        }
        if (2 * harmonics >= frequency.periodsPerYear()) {
            throw new InvalidOption(
                    "harmonics",
                    harmonics + " are too many: a " + frequency.code() + " year has only " + frequency.periodsPerYear()
                            + " periods");
        }
        if (2 * excludeRecent > yearsBack * frequency.periodsPerYear()) {
            throw new InvalidOption(
                    "exclude-recent",
                    excludeRecent + " leaves less than half of the baseline, which is years-back long");
        }
    }

    @Override
    public PeriodRange evaluable(Panel panel, int series) {
        Panel.Series stretch = panel.series(series);
        int needed = history(panel.calendar().frequency());
        return new PeriodRange(Math.min(stretch.firstPeriod() + needed, stretch.endPeriod()), stretch.endPeriod());
    }

    /** How many earlier periods are needed. */
    int history(Frequency frequency) {
        return yearsBack * frequency.periodsPerYear();
    }

    @Override
    public Detections detect(Panel panel, PeriodRange range, int parallelism) {
        check(panel.calendar().frequency());
        Waves waves = Waves.of(this, panel.calendar(), range);
        return Detections.compute(panel, range, parallelism, () -> new SurgeKernel(this, waves));
    }

    @Override
    public Explanation explain(Panel panel, int series, int period) {
        check(panel.calendar().frequency());
        SurgeKernel kernel = new SurgeKernel(this, Waves.of(this, panel.calendar(), PeriodRange.single(period)));
        Evaluation evaluation =
                Detections.computeOne(panel, series, period, kernel).evaluation(0, period);
        return kernel.explain(evaluation, panel.series(series));
    }
}
