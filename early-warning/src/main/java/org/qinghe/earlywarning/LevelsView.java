package org.qinghe.earlywarning;

/**
 * What was found of all series of a panel in one period.
 *
 * @param notes what holds for all of them, as bits
 * @param mean by series, the count to expect; {@code NaN} where there is no model
 * @param dispersion by series, variance over mean
 * @param upper by series
 * @param pValue by series, of the evidence weighed together
 * @param alarm by series
 * @param byWhole by series, whether the whole carries an alarm, or the area itself
 */
record LevelsView(
        int notes,
        double[] mean,
        double[] dispersion,
        double[] upper,
        double[] pValue,
        boolean[] alarm,
        boolean[] byWhole) {}
