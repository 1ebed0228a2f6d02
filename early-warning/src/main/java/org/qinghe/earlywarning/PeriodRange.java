package org.qinghe.earlywarning;

import java.util.stream.IntStream;

/**
 * Consecutive periods of a {@link Calendar}.
 *
 * @param from the first period
 * @param end one after the last
 */
public record PeriodRange(int from, int end) {

    public PeriodRange {
        if (end < from) {
            throw new IllegalArgumentException("a range ends before it begins: " + from + " to " + end);
        }
    }

    public static PeriodRange single(int period) {
        return new PeriodRange(period, period + 1);
    }

    public int length() {
        return end - from;
    }

    public boolean contains(int period) {
        return period >= from && period < end;
    }

    public IntStream periods() {
        return IntStream.range(from, end);
    }
}
