package org.qinghe.oversight.effect;

/**
 * What a study said in numbers.
 *
 * @param ratio what was counted after to what was to be expected
 * @param low the lower bound of its 95 % interval
 * @param high the upper bound
 * @param compared whether there were enough areas without it to compare with
 */
public record Result(double ratio, double low, double high, boolean compared) {

    private static final double EQUAL = 1e-9;

    static Result of(Finding.Found found) {
        var effect = found.fit().effect();
        return new Result(effect.ratio(), effect.low(), effect.high(), found.compared());
    }

    /** Whether the figures cannot tell it from no difference. */
    public boolean includesNoDifference() {
        return low <= 1 && high >= 1;
    }

    public boolean lower() {
        return ratio < 1;
    }

    /** Whether the other says the same, but for the last digits of the arithmetic. */
    boolean agreesWith(Result other) {
        return compared == other.compared
                && close(ratio, other.ratio)
                && close(low, other.low)
                && close(high, other.high);
    }

    private static boolean close(double one, double other) {
        return Math.abs(one - other) <= EQUAL * Math.max(1, Math.abs(one));
    }
}
