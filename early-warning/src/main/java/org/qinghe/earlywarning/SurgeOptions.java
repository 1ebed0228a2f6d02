package org.qinghe.earlywarning;

import java.util.List;

/** The options of {@link Surge}; those it has in common with {@link Farrington} are named and limited alike. */
final class SurgeOptions {

    private SurgeOptions() {}

    /** Half a year is left out; a month or more is a memory in itself. */
    static List<Option> forFrequency(Frequency frequency) {
        return switch (frequency) {
            case DAILY -> options(2, 182, 7);
            case WEEKLY -> options(2, 26, 2);
            case MONTHLY -> options(2, 6, 2);
            case QUARTERLY -> options(1, 2, 1);
            case YEARLY -> options(0, 0, 1);
        };
    }

    private static List<Option> options(int harmonics, int excludeRecent, int windows) {
        return List.of(
                FarringtonOptions.YEARS_BACK,
                Option.whole("harmonics", harmonics, 0, 6, "How many waves of a year the season is made of"),
                FarringtonOptions.EXCLUDE_RECENT.withDefault(excludeRecent),
                FarringtonOptions.WEIGHTS_THRESHOLD,
                FarringtonOptions.TREND,
                FarringtonOptions.TREND_P,
                Option.whole("windows", windows, 1, 26, "The longest window of newest periods that is looked at"),
                Option.number(
                        "newest-share",
                        "0.5",
                        0.01,
                        0.99,
                        "How much of alpha the newest period alone has; the longer windows share the rest"),
                FarringtonOptions.ALPHA,
                FarringtonOptions.LIMIT,
                FarringtonOptions.REFERENCE_POINTS);
    }
}
