package org.qinghe.earlywarning;

import java.util.List;
import java.util.Map;

/** A statistical method with its settings. Immutable, safe for use by many threads, and deterministic to the bit. */
public sealed interface Detector permits Farrington, Ears, Cusum, Bayes, Levels, Surge {

    /** The method's name on the command line, e.g. {@code farrington}. */
    String method();

    /** The settings by name, complete: {@link Detectors#parse} makes an equal detector of them. */
    Map<String, String> parameters();

    /** The options this method has. */
    List<Option> options();

    /** Whether an alarm means a low p-value, so that the many can be weighed by it. */
    default boolean decidesByPValue() {
        return true;
    }

    /** How many periods, the evaluated one and those just before, the p-value speaks of together at most. */
    default int periodsTogether() {
        return 1;
    }

    /** Refuses, with a sentence, settings that make no sense for periods of this length. */
    void check(Frequency frequency);

    /** The periods of a series that have all the history the method looks at. */
    PeriodRange evaluable(Panel panel, int series);

    /**
     * Evaluates every series of the panel in every period of the range.
     *
     * @param parallelism how many threads share the series; the result does not depend on it
     */
    Detections detect(Panel panel, PeriodRange range, int parallelism);

    /**
     * Evaluates one series, which is series 0 of the result: the same as {@link #detect(Panel, PeriodRange, int)} says of it, but
     * without the work for the others.
     */
    default Detections detect(Panel panel, int series, PeriodRange range) {
        return detect(new Panel(panel.calendar(), List.of(panel.series(series))), range, 1);
    }

    /** Whether what is said of a series depends on the others of its panel. */
    default boolean looksAtAllTogether() {
        return false;
    }

    /** Evaluates one period of one series and tells everything that went into it. */
    Explanation explain(Panel panel, int series, int period);
}
