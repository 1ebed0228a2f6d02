package org.qinghe.oversight.effect;

/**
 * The counts of one area over the periods looked at.
 *
 * @param area its code
 * @param counts one per period, not negative; not a number where there is none
 * @param population one per period, or none at all
 */
record AreaCounts(String area, double[] counts, double[] population) {

    AreaCounts(String area, double[] counts) {
        this(area, counts, new double[0]);
    }

    /** How many of the periods from the first to before the end have a count. */
    int reported(int from, int end) {
        int reported = 0;
        for (int period = from; period < end; period++) {
            reported += Double.isFinite(counts[period]) ? 1 : 0;
        }
        return reported;
    }

    double mean(int from, int end) {
        return sum(from, end) / reported(from, end);
    }

    double sum(int from, int end) {
        double sum = 0;
        for (int period = from; period < end; period++) {
            sum += Double.isFinite(counts[period]) ? counts[period] : 0;
        }
        return sum;
    }

    boolean hasPopulation() {
        for (int period = 0; period < population.length; period++) {
            if (Double.isFinite(counts[period]) && !(population[period] > 0)) {
                return false;
            }
        }
        return population.length > 0;
    }
}
