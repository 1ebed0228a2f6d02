package org.qinghe.bench;

import org.qinghe.earlywarning.Explanation;
import org.qinghe.earlywarning.Farrington;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.TrendDecision;

/**
 * What Farrington flexible reads and writes at least to evaluate the newest period of a series, counted from its loops over the
 * baseline: each value takes 14 numbers to gather; 5 to start a fit, 3 a step and 6 to predict after it, 2 more in the first step, 4 for the
 * dispersion; 8 to be weighed. A trend is fitted twice, and where it is not kept the model without it twice more. That all fits take as many steps as the
 * last is an estimate.
 *
 * @param touched by these loops, wherever the bytes lie
 * @param fromMemory of these, what no cache can have: the values of the series themselves
 */
record FarringtonBytes(double touched, double fromMemory) {

    private static final int GATHER = 14;
    private static final int START = 5 + 2;
    private static final int STEP = 3 + 6;
    private static final int DISPERSION = 4;
    private static final int WEIGH = 8;

    /** On average over the series of a panel. */
    static FarringtonBytes of(Farrington farrington, Panel panel) {
        double touched = 0;
        double fromMemory = 0;
        for (int series = 0; series < panel.size(); series++) {
            int newest = panel.series(series).endPeriod() - 1;
            Explanation explained = farrington.explain(panel, series, newest);
            int pairs = explained.evaluation().trend() == TrendDecision.KEPT ? 1 : 2;
            int fit = START + STEP * explained.steps() + DISPERSION;
            touched += (double) Double.BYTES * explained.baseline().size() * (GATHER + pairs * (2 * fit + WEIGH));
            fromMemory += (double) Double.BYTES * panel.series(series).values().length;
        }
        return new FarringtonBytes(touched / panel.size(), fromMemory / panel.size());
    }
}
