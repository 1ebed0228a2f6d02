package org.qinghe.figures.situation;

import java.util.OptionalDouble;

/** How a value differs from the one it is compared with. */
public sealed interface Change {

    /**
     * The growth in relation to the value compared with: (now − then) ÷ then.
     *
     * @param share such as 0.05 for 5 % more
     * @param likeForLike whether as many areas reported then as now
     */
    record Percent(double share, boolean likeForLike) implements Change {}

    /**
     * The difference of two percentages, in percentage points.
     *
     * @param difference now − then
     * @param likeForLike whether as many areas reported then as now
     */
    record Points(double difference, boolean likeForLike) implements Change {}

    /** There is nothing to say, and why. */
    record None(Reason reason) implements Change {}

    /** Why a comparison is empty. */
    enum Reason {
        /** No value now. */
        NOTHING_NOW,
        /** No value in the period compared with. */
        NOTHING_THEN,
        /** The value compared with is zero, so that no growth can be computed. */
        ZERO_THEN,
        /** The value compared with is below zero, so that growth has no meaning. */
        NEGATIVE_THEN,
        /** The year before had no such week, or no such day. */
        NO_SUCH_PERIOD,
        /** Periods or areas are missing in one of the two years, so that the sums are not comparable. */
        GAPS,
        /** A stock or a level does not add up over periods. */
        NOT_CUMULATED,
        /** A year's period before is the year before. */
        SAME_AS_YEAR
    }

    /** Negative, zero or positive; zero where there is nothing to say. */
    default int sign() {
        return (int) Math.signum(size().orElse(0));
    }

    /** The growth or the difference; empty where there is nothing to say. */
    default OptionalDouble size() {
        return switch (this) {
            case Percent(var share, var _) -> OptionalDouble.of(share);
            case Points(var difference, var _) -> OptionalDouble.of(difference);
            case None _ -> OptionalDouble.empty();
        };
    }

    default boolean known() {
        return !(this instanceof None);
    }
}
