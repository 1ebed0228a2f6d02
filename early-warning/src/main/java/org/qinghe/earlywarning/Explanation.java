package org.qinghe.earlywarning;

import java.util.List;
import java.util.Map;

/**
 * Everything that went into one evaluation: enough to draw it, to explain it, and to repeat it to the bit.
 *
 * @param evaluation the result
 * @param method the detector's name
 * @param parameters the detector's settings, complete
 * @param baseline the earlier periods compared with, oldest first
 * @param excluded the periods since the first one of the baseline that were left out, and why
 * @param coefficients the fitted model on the log scale; empty where there is none
 * @param trendP the p-value of the trend, {@code NaN} where none was tried
 * @param converged whether the model converged
 * @param steps how many steps the last fit took
 */
public record Explanation(
        Evaluation evaluation,
        String method,
        Map<String, String> parameters,
        List<BaselinePeriod> baseline,
        List<Excluded> excluded,
        List<Coefficient> coefficients,
        double trendP,
        boolean converged,
        int steps) {

    /**
     * One period of the baseline.
     *
     * @param period its number in the panel's calendar
     * @param observed the count
     * @param fitted the model's mean
     * @param weight 1 on average; smaller where it looks like an outbreak
     * @param residual the standardised residual by which the weight was decided, {@code NaN} without re-weighting
     * @param season the part of the year it belongs to, the last one being that of the evaluated period
     */
    public record BaselinePeriod(
            int period, double observed, double fitted, double weight, double residual, int season) {}

    /** A period left out of the baseline. */
    public record Excluded(int period, Reason reason) {}

    /** Why a period is not in the baseline. */
    public enum Reason {
        /** It has no value. */
        MISSING,
        /** It is so recent that a rise in it may belong to the same event. */
        RECENT,
        /** It belongs to another time of the year. */
        OTHER_SEASON
    }

    /** A number of the model, with its standard error. */
    public record Coefficient(String name, double estimate, double standardError) {}
}
