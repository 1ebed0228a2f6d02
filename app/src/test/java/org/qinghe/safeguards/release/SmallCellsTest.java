package org.qinghe.safeguards.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCellsTest {

    @Test
    void whatIsLargeIsShownAsItIs() {
        assertThat(new SmallCells(5).protect(5, 12, 7)).isEqualTo(shown(24, 5, 12, 7));
    }

    @Test
    void aSingleSmallCountIsNotLeftToSubtraction() {
        // Hidden 3 alone would be 30 − 27. With the first area: 13 = m(k−1)+k for m = 2, k = 5 (by hand).
        assertThat(new SmallCells(5).protect(10, 3, 17)).isEqualTo(shown(30, -1, -1, 17));
    }

    @Test
    void aTotalThatTellsTooMuchIsHiddenToo() {
        assertThat(new SmallCells(5).protect(1, 2, 0)).isEqualTo(shown(-1, -1, -1, -1));
        assertThat(new SmallCells(5).protect(4, 4, 4)).isEqualTo(shown(-1, -1, -1, -1));
    }

    @Test
    void aRuleThatHidesNothingIsRefused() {
        assertThatThrownBy(() -> new SmallCells(1)).hasMessageContaining("hides nothing");
    }

    /**
     * The reconstruction attack: a reader who knows the rule and the published table keeps every table of the world that would have
     * been published so. A count that may be small may then still be any small number.
     */
    @ParameterizedTest(name = "k = {0}, {1} areas with counts up to {2}")
    @CsvSource({"2, 2, 12", "2, 4, 7", "3, 2, 16", "3, 3, 13", "3, 4, 10", "4, 3, 18", "4, 4, 13", "5, 3, 22"})
    void whoKnowsTheRuleLearnsNothingAboutASmallCount(int least, int areas, int largest) {
        var rule = new SmallCells(least);
        Map<SmallCells.Shown, List<SortedSet<Long>>> possible = new HashMap<>();
        forEveryTable(new long[areas], 0, largest, table -> {
            var sets = possible.computeIfAbsent(
                    rule.protect(table),
                    any -> Stream.generate(() -> (SortedSet<Long>) new TreeSet<Long>())
                            .limit(areas)
                            .toList());
            for (int area = 0; area < areas; area++) {
                sets.get(area).add(table[area]);
            }
        });
        var small = LongStream.range(0, least).boxed().toList();
        possible.forEach((published, sets) -> {
            for (int area = 0; area < areas; area++) {
                if (sets.get(area).first() < least && insideTheWorld(published, largest)) {
                    assertThat(sets.get(area))
                            .as("%s, area %d", published, area)
                            .containsAll(small);
                }
            }
        });
        assertThat(possible).hasSizeGreaterThan(largest);
    }

    /** Tables whose counterparts lie beyond the largest count tried would be judged by the world's edge. */
    private static boolean insideTheWorld(SmallCells.Shown published, int largest) {
        long known = published.counts().stream()
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .sum();
        return published.total().isEmpty() || published.total().getAsLong() - known <= largest;
    }

    private interface Table {
        void visit(long[] counts);
    }

    private static void forEveryTable(long[] counts, int area, int largest, Table visitor) {
        if (area == counts.length) {
            visitor.visit(counts);
            return;
        }
        for (counts[area] = 0; counts[area] <= largest; counts[area]++) {
            forEveryTable(counts, area + 1, largest, visitor);
        }
    }

    /** A published table; -1 is hidden. */
    private static SmallCells.Shown shown(long total, long... counts) {
        return new SmallCells.Shown(
                LongStream.of(counts).mapToObj(SmallCellsTest::value).toList(), value(total));
    }

    private static OptionalLong value(long number) {
        return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
