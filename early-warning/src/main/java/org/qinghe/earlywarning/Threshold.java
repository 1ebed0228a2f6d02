package org.qinghe.earlywarning;

import java.util.Locale;

/** How the upper bound follows from the fitted model. */
public enum Threshold {
    /** A normal bound for the power-transformed count (Farrington et al. 1996). */
    DELTA,
    /** The quantile of a negative binomial with the fitted mean (Noufaily et al. 2013). */
    NB_PLUGIN,
    /** The same quantile with the upper confidence limit of the mean in place of the mean (Salmon et al. 2016). */
    MUAN;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
