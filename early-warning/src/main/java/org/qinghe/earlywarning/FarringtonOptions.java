package org.qinghe.earlywarning;

import java.util.List;

/** The options of {@link Farrington}, with the reference implementation's names in the comments. */
final class FarringtonOptions {

    static final Option YEARS_BACK = // b
            Option.whole("years-back", 5, 1, 50, "How many earlier years the baseline covers");
    static final Option HALF_WINDOW = // w
            Option.whole(
                    "half-window",
                    3,
                    0,
                    182,
                    "Periods before and after the same time of the year that count as the same season");
    static final Option SEASONS = // noPeriods
            Option.whole("seasons", 10, 1, 100, "Parts of the year with a level of their own; 1 uses the windows only");
    static final Option EXCLUDE_RECENT = // pastWeeksNotIncluded
            Option.whole(
                    "exclude-recent",
                    26,
                    0,
                    1000,
                    "Periods just before the evaluated one that are left out, so that a slow rise is not learnt");
    static final Option WEIGHTS_THRESHOLD = // weightsThreshold
            Option.number(
                    "weights-threshold",
                    "2.58",
                    0,
                    100,
                    "Residual above which a past period is taken for an outbreak and weighed down");
    static final Option REWEIGHT = // reweight
            Option.choice("reweight", "Whether past outbreaks are weighed down", "on", "off");
    static final Option TREND = // trend
            Option.choice("trend", "Whether the model may have a trend", "on", "off");
    static final Option TREND_P = // pThresholdTrend
            Option.number(
                    "trend-p", "1", 0, 1, "The trend stays if its p-value is below this; 0.05 is the classical rule");
    static final Option ALPHA = // alpha
            Option.number("alpha", "0.01", 1e-12, 0.5, "Probability that an ordinary period exceeds the upper bound");
    static final Option THRESHOLD = // thresholdMethod
            Option.choice("threshold", "How the upper bound is drawn", "delta", "nb-plugin", "muan");
    static final Option POWER_TRANSFORM = // powertrans
            Option.choice("power-transform", "Transformation for the delta bound", "2/3", "1/2", "none");
    static final Option LIMIT = // limit54
            Option.pair(
                    "limit",
                    "5,4",
                    0,
                    1_000_000,
                    "No alarm below this count in this many periods, the evaluated one included");
    static final Option REFERENCE_POINTS = // epochAsDate
            Option.choice(
                    "reference-points",
                    "Whether years are counted by date or by number of periods",
                    "calendar",
                    "index");
    static final Option VARIANT =
            Option.choice("variant", "The papers' numbers or those of the R package", "published", "surveillance-1.20");
    static final Option POPULATION_OFFSET = // populationOffset
            Option.choice(
                    "population-offset", "Whether counts are modelled per head of the population given", "off", "on");

    private FarringtonOptions() {}

    /** Half a year is left out and the window is half a season, whatever the length of a period. */
    static List<Option> forFrequency(Frequency frequency) {
        return switch (frequency) {
            case DAILY -> options(21, 10, 182);
            case WEEKLY -> options(3, 10, 26);
            case MONTHLY -> options(1, 4, 6);
            case QUARTERLY -> options(0, 4, 2);
            case YEARLY -> options(0, 1, 0);
        };
    }

    private static List<Option> options(int halfWindow, int seasons, int excludeRecent) {
        return List.of(
                YEARS_BACK,
                HALF_WINDOW.withDefault(halfWindow),
                SEASONS.withDefault(seasons),
                EXCLUDE_RECENT.withDefault(excludeRecent),
                WEIGHTS_THRESHOLD,
                REWEIGHT,
                TREND,
                TREND_P,
                ALPHA,
                THRESHOLD,
                POWER_TRANSFORM,
                LIMIT,
                REFERENCE_POINTS,
                VARIANT,
                POPULATION_OFFSET);
    }
}
