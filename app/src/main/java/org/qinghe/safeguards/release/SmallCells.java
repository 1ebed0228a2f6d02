package org.qinghe.safeguards.release;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Hides the small counts of areas, and with them as many others as it takes that nobody can compute the small ones from the total.
 *
 * <p>Every count below the least one shown is hidden. The total minus the counts shown is the sum s of the m hidden ones; further
 * areas are hidden, in the given order, until s tells nothing: either k−1 ≤ s ≤ (m−1)(k−1), or s ≥ m(k−1)+k, where k is the least
 * count shown. Where that is not reached with every area hidden, the total is hidden too.
 *
 * <p>Hiding the smallest of the counts shown instead, as is often done, gives itself away: a reader who knows the rule learns some
 * small counts exactly. Here the order depends on the areas and never on their counts, and whatever was published, a hidden count
 * that may be small may still be any number from 0 to k−1; a test tries every table of a small world.
 *
 * @param least k, the least count shown, at least 2
 */
public record SmallCells(int least) {

    public SmallCells {
        if (least < 2) {
            throw new IllegalArgumentException("a least count of " + least + " hides nothing");
        }
    }

    /**
     * What may be shown.
     *
     * @param counts one per area, in the order asked for; empty where hidden
     * @param total of all areas; empty where hidden
     */
    public record Shown(List<OptionalLong> counts, OptionalLong total) {

        public Shown {
            counts = List.copyOf(counts);
        }
    }

    /**
     * Protects the counts of areas that add up to one total.
     *
     * @param counts one per area, in an order that does not depend on them, such as that of the areas' codes
     */
    public Shown protect(long... counts) {
        long total = LongStream.of(counts).sum();
        boolean[] hidden = new boolean[counts.length];
        long sum = 0;
        int size = 0;
        for (int area = 0; area < counts.length; area++) {
            if (counts[area] < least) {
                hidden[area] = true;
                sum += counts[area];
                size++;
            }
        }
        for (int area = 0; area < counts.length && size > 0 && !tellsNothing(sum, size); area++) {
            if (!hidden[area]) {
                hidden[area] = true;
                sum += counts[area];
                size++;
            }
        }
        boolean totalShown = total >= least && (size == 0 || tellsNothing(sum, size));
        return shown(counts, hidden, totalShown ? OptionalLong.of(total) : OptionalLong.empty());
    }

    private boolean tellsNothing(long sum, int size) {
        long most = least - 1L;
        return size >= 2 && (most <= sum && sum <= (size - 1) * most || sum >= size * most + least);
    }

    private static Shown shown(long[] counts, boolean[] hidden, OptionalLong total) {
        List<OptionalLong> shown = new ArrayList<>(counts.length);
        for (int area = 0; area < counts.length; area++) {
            shown.add(hidden[area] ? OptionalLong.empty() : OptionalLong.of(counts[area]));
        }
        return new Shown(shown, total);
    }
}
