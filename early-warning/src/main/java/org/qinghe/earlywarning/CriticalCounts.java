package org.qinghe.earlywarning;

/**
 * The largest count that does not yet make a window more likely than a given LLR, by its expected count. With it millions of
 * windows are compared by whole numbers, and a logarithm is taken only of the few that exceed it.
 *
 * <p>Exact for small expected counts, a little too small for large ones, where it costs a needless logarithm now and then and
 * nothing else.
 */
final class CriticalCounts {

    private static final int TABLE = 1024;

    /** So many steps for each expected case. */
    private static final int STEPS = 4;

    /** Up to here the steps are too coarse. */
    private static final int FINE = 16;

    /** Levels are lowered by so much that no rounding leaves out a window that is above. */
    private static final double MARGIN = 1e-9;

    /** Below this Newton's method is slow, and any excess counts. */
    private static final double LEAST_LEVEL = 0.01;

    private final LikelihoodRatio ratio;
    /** The expected count at which count c has the level: above the level is c wherever less is expected. */
    private final double[] breaks;
    /** The critical count, by the steps of the expected count. */
    private final int[] critical = new int[TABLE * STEPS];

    private double level = -1;

    CriticalCounts(LikelihoodRatio ratio) {
        this.ratio = ratio;
        breaks = new double[Math.min(2 * TABLE, ratio.cases()) + 2];
    }

    double level() {
        return level;
    }

    void setLevel(double level) {
        this.level = level;
        fillBreaks(level < LEAST_LEVEL ? 0 : level * (1 - MARGIN));
        int count = ratio.minCases() - 1;
        for (int step = 0; step < critical.length; step++) {
            count = next(count, (double) step / STEPS);
            critical[step] = count;
        }
    }

    /** Newton's method; the ratio falls and is convex in the expected count, so steps from the left never go too far. */
    private void fillBreaks(double goal) {
        java.util.Arrays.fill(breaks, Double.POSITIVE_INFINITY);
        double expected = 0;
        for (int count = Math.max(1, ratio.minCases()); count < breaks.length - 1; count++) {
            if (goal == 0) {
                expected = count;
            } else {
                expected = Math.max(expected, count * Math.exp(-1 - goal / count));
                expected = solve(count, expected, goal);
            }
            breaks[count] = expected;
            if (expected > TABLE) {
                break;
            }
        }
    }

    private double solve(int count, double start, double goal) {
        double expected = start;
        for (int i = 0; i < 50; i++) {
            double step = (goal - ratio.of(count, expected)) / ratio.slope(count, expected);
            expected += step;
            if (!(step > 1e-13 * expected)) {
                break;
            }
        }
        return expected;
    }

    private int next(int from, double expected) {
        int count = from;
        while (count + 1 < breaks.length && breaks[count + 1] <= expected) {
            count++;
        }
        return count;
    }

    int of(double expected) {
        if (expected < TABLE) {
            int count = critical[(int) (expected * STEPS)];
            return expected < FINE ? next(count, expected) : count;
        }
        double variance = expected * (1 - expected / ratio.cases());
        double count = expected + Math.sqrt(2 * variance * level * (1 - MARGIN));
        if (count + expected > ratio.cases()) {
            count = expected + Math.sqrt(variance * level * (1 - MARGIN));
        }
        return Math.max(ratio.minCases() - 1, (int) Math.min(count, ratio.cases()));
    }
}
