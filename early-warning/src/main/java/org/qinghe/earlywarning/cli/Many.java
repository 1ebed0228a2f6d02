package org.qinghe.earlywarning.cli;

import java.util.Map;
import java.util.Optional;
import org.qinghe.earlywarning.FalseDiscoveries.Dependence;

/**
 * What share of the alarms may be false when many series are looked at.
 *
 * @param level the share; empty where every alarm stands
 * @param dependence what is assumed of the series
 * @param stateFile where the rule for all runs together is kept; empty where each period is weighed by itself
 */
record Many(Optional<Double> level, Dependence dependence, Optional<String> stateFile) {

    static Many take(Map<String, String> given) {
        Optional<Double> level = Optional.ofNullable(given.remove("fdr")).map(Many::level);
        Optional<String> rule = Optional.ofNullable(given.remove("fdr-rule"));
        Optional<String> stateFile = Optional.ofNullable(given.remove("online"));
        if (level.isEmpty() && (rule.isPresent() || stateFile.isPresent())) {
            throw new BadInput(
                    "detect: --" + (rule.isPresent() ? "fdr-rule" : "online") + " needs --fdr, e.g. --fdr 0.1");
        }
        if (rule.isPresent() && stateFile.isPresent()) {
            throw new BadInput(
                    "detect: --fdr-rule is for each period by itself, --online for all runs together; say one");
        }
        return new Many(level, rule.map(Many::dependence).orElse(Dependence.BH), stateFile);
    }

    private static double level(String text) {
        boolean written = text.matches("\\d{0,3}\\.?\\d{1,15}");
        double level = written ? Double.parseDouble(text) : 0;
        if (level <= 0 || level >= 1) {
            throw new BadInput("detect: --fdr \"" + text + "\" is not a number between 0 and 1, such as 0.1");
        }
        return level;
    }

    private static Dependence dependence(String text) {
        for (Dependence each : Dependence.values()) {
            if (each.code().equals(text)) {
                return each;
            }
        }
        throw new BadInput("detect: --fdr-rule \"" + text + "\" is not one of bh, by");
    }

    boolean isLimited() {
        return level.isPresent();
    }

    boolean isOnline() {
        return stateFile.isPresent();
    }

    /** The name of the column that is added to the result. */
    Optional<String> column() {
        return level.map(any -> isOnline() ? "test_level" : "q_value");
    }
}
