package org.qinghe.oversight.assessment;

/**
 * Where a value may well lie, with 95 % confidence.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record Interval(double low, double high) {

    private static final double Z = 1.959963984540054;

    /** A share of those looked at (Wilson 1927). */
    public static Interval ofShare(int passed, int of) {
        double share = (double) passed / of;
        double spread = Z * Z / of;
        double middle = (share + spread / 2) / (1 + spread);
        double half = Z / (1 + spread) * Math.sqrt(share * (1 - share) / of + spread / (4 * of));
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** A mean of answers on a scale, whatever their distribution (Hoeffding 1963): wide, but never too narrow. */
    static Interval ofMean(double mean, double lowest, double highest, int answers) {
        double half = (highest - lowest) * Math.sqrt(Math.log(2 / 0.05) / (2.0 * answers));
        return new Interval(Math.max(lowest, mean - half), Math.min(highest, mean + half));
    }

    /**
     * The difference of two values, each with its own interval (Newcombe 1998, method 10, for shares; Zou and Donner 2008 for
     * others).
     */
    static Interval ofDifference(double one, Interval ofOne, double other, Interval ofOther) {
        return new Interval(
                one - other - Math.hypot(one - ofOne.low, ofOther.high - other),
                one - other + Math.hypot(ofOne.high - one, other - ofOther.low));
    }

    boolean holds(double value) {
        return low <= value && value <= high;
    }
}
