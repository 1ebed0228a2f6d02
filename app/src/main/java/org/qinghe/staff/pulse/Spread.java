package org.qinghe.staff.pulse;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How the answers to a question spread over the scale.
 *
 * @param counts how many chose each value, the lowest first
 */
public record Spread(List<Integer> counts) {

    static final int VALUES = 5;

    public Spread {
        counts = List.copyOf(counts);
    }

    public int answered() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** How many chose another value than most did. */
    int differing() {
        return answered() - counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Of the values from 1 on; asked only where somebody answered. */
    public double mean() {
        long sum = IntStream.range(0, counts.size())
                .mapToLong(index -> (index + 1L) * counts.get(index))
                .sum();
        return (double) sum / answered();
    }

    /** How much of a hundred chose a value, counted from 0; asked only where somebody answered. */
    public double percent(int index) {
        return 100.0 * counts.get(index) / answered();
    }

    /** How much of a hundred chose a lower one. */
    public double percentBelow(int index) {
        return IntStream.range(0, index).mapToDouble(this::percent).sum();
    }

    Spread plus(Spread other) {
        return new Spread(IntStream.range(0, counts.size())
                .mapToObj(index -> counts.get(index) + other.counts.get(index))
                .toList());
    }
}
