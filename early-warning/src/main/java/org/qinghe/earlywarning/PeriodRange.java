package org.qinghe.earlywarning;

import java.util.List;
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

    /** The shortest range that holds all the others; empty if they are. */
    public static PeriodRange around(List<PeriodRange> ranges) {
        List<PeriodRange> filled =
                ranges.stream().filter(range -> range.length() > 0).toList();
        int from = filled.stream().mapToInt(PeriodRange::from).min().orElse(0);
        return new PeriodRange(
                from, filled.stream().mapToInt(PeriodRange::end).max().orElse(from));
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
