package org.qinghe.earlywarning;

import java.util.Locale;

/** Whether the model kept its trend, and if not, why. */
public enum TrendDecision {
    KEPT,
    /** The trend was switched off. */
    NOT_ASKED,
    /** Fewer than three years of baseline. */
    TOO_FEW_YEARS,
    /** Its p-value is not below {@code trend-p}. */
    NOT_SIGNIFICANT,
    /** It predicts more than was ever seen in the baseline. */
    EXTRAPOLATES,
    /** The model with trend did not converge. */
    NOT_CONVERGED;

    /** The word used in files, e.g. {@code too-few-years}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
