package org.qinghe.oversight.effect;

/**
 * The figures of one area as a study keeps them.
 *
 * @param counts its counts
 * @param treated whether the response was there
 * @param versions the version of the figure of each period; 0 where there was none
 */
record Input(AreaCounts counts, boolean treated, int[] versions) {

    String area() {
        return counts.area();
    }

    boolean differsFrom(Input other, int period) {
        return Double.compare(counts.counts()[period], other.counts.counts()[period]) != 0;
    }
}
