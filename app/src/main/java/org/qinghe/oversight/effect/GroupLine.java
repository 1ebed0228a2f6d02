package org.qinghe.oversight.effect;

import java.util.Arrays;
import java.util.List;

/**
 * The counts of several areas added up, with what they are out of.
 *
 * @param counts the sum of those areas that have a figure; not a number where none has
 * @param exposure what the sum is out of: the population of those areas or, where it is not known, their mean counts before; an area
 *     without a figure is missing in both, so that a gap does not look like a fall
 */
record GroupLine(double[] counts, double[] exposure) {

    /** Adds up the areas in order of their codes, so that the sum does not depend on the order given. */
    static GroupLine of(List<AreaCounts> areas, Timing timing) {
        var sorted = areas.stream()
                .sorted(java.util.Comparator.comparing(AreaCounts::area))
                .toList();
        boolean heads = sorted.stream().allMatch(AreaCounts::hasPopulation);
        var counts = new double[timing.periods()];
        var exposure = new double[timing.periods()];
        for (var area : sorted) {
            double usual = area.mean(0, timing.before());
            for (int period = 0; period < counts.length; period++) {
                if (Double.isFinite(area.counts()[period])) {
                    counts[period] += area.counts()[period];
                    exposure[period] += heads ? area.population()[period] : usual;
                }
            }
        }
        for (int period = 0; period < counts.length; period++) {
            if (!(exposure[period] > 0)) {
                counts[period] = Double.NaN;
            }
        }
        return new GroupLine(counts, exposure);
    }

    boolean has(int period) {
        return Double.isFinite(counts[period]);
    }

    /** Whether something was counted on both sides; a ratio of nothing cannot be estimated. */
    boolean countedIn(Timing timing) {
        return sum(0, timing.before()) > 0 && sum(timing.after(), timing.periods()) > 0;
    }

    private double sum(int from, int end) {
        return Arrays.stream(counts, from, end).filter(Double::isFinite).sum();
    }
}
