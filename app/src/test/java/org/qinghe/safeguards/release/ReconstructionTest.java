package org.qinghe.safeguards.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinghe.demo.DemoRequests;

/**
 * The reconstruction attack on tables of a whole county: a reader knows the rule and every published table. For each small count
 * of a hidden area, and for each other number that it could be, there is a county that would have published the very same table.
 */
class ReconstructionTest {

    @ParameterizedTest(name = "periods of {0} weeks, k = {1}")
    @CsvSource({"1, 3", "1, 5", "1, 10", "4, 5", "4, 10", "4, 20", "13, 40"})
    void noSmallCountOfACountyIsNarrowedDownByItsTables(int weeks, int least) {
        var rule = new SmallCells(least);
        int attacked = 0;
        for (var counts : DemoRequests.by(weeks)) {
            var published = rule.protect(counts);
            for (int area = 0; area < counts.length; area++) {
                if (counts[area] < least) {
                    for (long other = 0; other < least; other++) {
                        assertThat(couldBe(other, area, counts, published, rule))
                                .as("%s: area %d may be %d", published, area, other)
                                .isTrue();
                        attacked++;
                    }
                }
            }
        }
        assertThat(attacked).isGreaterThan(50);
    }

    private static boolean couldBe(long value, int area, long[] counts, SmallCells.Shown published, SmallCells rule) {
        return worlds(value, area, counts, published, rule.least())
                .anyMatch(world -> rule.protect(world).equals(published));
    }

    /** Counties in which the area has that count: the others hidden all small, or one of them large. */
    private static Stream<long[]> worlds(long value, int area, long[] counts, SmallCells.Shown published, int least) {
        var hidden = IntStream.range(0, counts.length)
                .filter(place -> published.counts().get(place).isEmpty())
                .filter(place -> place != area)
                .toArray();
        long rest = IntStream.of(hidden).mapToLong(place -> counts[place]).sum() + counts[area] - value;
        var none = counts.clone();
        Arrays.stream(hidden).forEach(place -> none[place] = 0);
        none[area] = value;
        return Stream.concat(
                Stream.of(none, filled(none, hidden, rest, least - 1L)),
                Arrays.stream(hidden)
                        .boxed()
                        .flatMap(large -> Stream.of(0L, least - 1L).map(each -> {
                            var world = none.clone();
                            Arrays.stream(hidden).forEach(place -> world[place] = each);
                            world[large] = rest - each * (hidden.length - 1);
                            return world;
                        }))
                        .filter(world -> Arrays.stream(world).allMatch(count -> count >= 0)));
    }

    private static long[] filled(long[] world, int[] places, long sum, long most) {
        var filled = world.clone();
        long left = sum;
        for (int place : places) {
            filled[place] = Math.clamp(left, 0, most);
            left -= filled[place];
        }
        return filled;
    }
}
