package org.qinghe.earlywarning;

import java.util.List;
import java.util.Map;

/** The detectors by name. */
public final class Detectors {

    private static final List<String> METHODS = List.of(
            "farrington", "ears-c1", "ears-c2", "ears-c3", Cusum.METHOD, Levels.METHOD, Bayes.METHOD, Surge.METHOD);

    private Detectors() {}

    /** The names that {@link #parse} knows, the default first. */
    public static List<String> methods() {
        return METHODS;
    }

    /** The options of a method, with the defaults for periods of this length. */
    public static List<Option> options(String method, Frequency frequency) {
        return switch (method) {
            case Farrington.METHOD -> FarringtonOptions.forFrequency(frequency);
            case "ears-c1", "ears-c2", "ears-c3" -> Ears.Statistic.of(method).options();
            case Cusum.METHOD -> Cusum.options(frequency);
            case Levels.METHOD -> Levels.options(frequency);
            case Bayes.METHOD -> Bayes.options(frequency);
            case Surge.METHOD -> SurgeOptions.forFrequency(frequency);
            default -> throw new IllegalArgumentException("unknown method " + method);
        };
    }

    /**
     * A detector from stored settings; what is not given has the default for periods of this length.
     *
     * @throws InvalidOption naming the option and what it must be
     */
    public static Detector parse(String method, Frequency frequency, Map<String, String> parameters) {
        Parameters checked = new Parameters(options(method, frequency), parameters);
        return switch (method) {
            case Farrington.METHOD -> Farrington.of(checked);
            case Cusum.METHOD -> Cusum.of(checked);
            case Levels.METHOD -> Levels.of(checked);
            case Bayes.METHOD -> Bayes.of(checked);
            case Surge.METHOD -> Surge.of(checked);
            default -> Ears.of(Ears.Statistic.of(method), checked);
        };
    }

    /** The same with the defaults for weeks. */
    public static Detector parse(String method, Map<String, String> parameters) {
        return parse(method, Frequency.WEEKLY, parameters);
    }
}
