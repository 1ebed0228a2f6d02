package org.qinghe.earlywarning;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws numbers with given probabilities, each in one step, by Walker's method of aliases (M. D. Vose, IEEE Transactions on
 * Software Engineering 17 (1991) 972–975): every number has a column of the same height, which it shares with one other.
 *
 * @param own the part of each column that is its own number's, as a fraction of 2³²
 * @param other which number has the rest
 */
record Alias(long[] own, int[] other) {

    private static final double UNIT = 0x1p32;

    static Alias of(double[] weight) {
        int columns = weight.length;
        double scale = columns / Arrays.stream(weight).sum();
        double[] height = Arrays.stream(weight).map(x -> x * scale).toArray();
        int[] lowFirst = new int[columns];
        int low = 0;
        int high = columns;
        for (int column = 0; column < columns; column++) {
            lowFirst[height[column] < 1 ? low++ : --high] = column;
        }
        long[] own = new long[columns];
        Arrays.fill(own, (long) UNIT);
        int[] other = new int[columns];
        // the first high column fills up one low column after another, and joins them when it has itself become low
        for (int i = 0; i < low && low < columns; i++) {
            int giver = lowFirst[low];
            own[lowFirst[i]] = (long) (height[lowFirst[i]] * UNIT);
            other[lowFirst[i]] = giver;
            height[giver] -= 1 - height[lowFirst[i]];
            low += height[giver] < 1 ? 1 : 0;
        }
        return new Alias(own, other);
    }

    int size() {
        return own.length;
    }

    int draw(SplittableRandom random) {
        long bits = random.nextLong();
        int column = (int) (((bits >>> 32) * own.length) >>> 32);
        return (bits & 0xFFFFFFFFL) < own[column] ? column : other[column];
    }
}
