package org.qinghe.warning;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The counts of a series before and after a response began. Periods without a figure are in no mean and in no number of periods, and
 * neither is the one in which it began: part of it lay before, often what gave rise to the response.
 *
 * @param periodsBefore how many of the periods just before have a figure
 * @param before their mean; not a number where there are none
 * @param periodsAfter how many of the periods since have a figure
 * @param after their mean; not a number where there are none
 * @param expected the mean of what earlier years make likely in those of the periods since that have both figures
 */
record BeforeAfter(int periodsBefore, double before, int periodsAfter, double after, double expected) {

    private static final int LONGEST_BEFORE = 8;

    /**
     * Compares both sides of a period.
     *
     * @param values one per period, not a number where there is no figure
     * @param began the period the response began in; it may lie after the newest one
     * @param first the first whole period since
     * @param likely what earlier years make likely in a period, or not a number
     */
    static BeforeAfter of(double[] values, int began, int first, IntToDoubleFunction likely) {
        int[] before = withFigure(values, began - LONGEST_BEFORE, began);
        int[] after = withFigure(values, first, values.length);
        return new BeforeAfter(
                before.length,
                mean(before, period -> values[period]),
                after.length,
                mean(after, period -> values[period]),
                mean(after, likely));
    }

    private static int[] withFigure(double[] values, int from, int end) {
        return IntStream.range(Math.max(0, from), Math.min(end, values.length))
                .filter(period -> Double.isFinite(values[period]))
                .toArray();
    }

    private static double mean(int[] periods, IntToDoubleFunction value) {
        return IntStream.of(periods)
                .mapToDouble(value)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }
}
