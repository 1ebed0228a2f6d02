package org.qinghe.oversight.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final String ONE = "0".repeat(63) + "1";
    private static final int SEEDS = 6_000;

    /** The keys of {@code printf '%s\n%s' 00…01 t101 | sha256sum} and so on, from GNU coreutils. */
    @Test
    void ordersByTheKeysThatAnybodyGetsFromTheCommandLine() {
        var lines = Draw.of(entries("TOWNSHIP", "t101", "t102", "t103", "t104"), ONE, 2);
        assertThat(lines)
                .extracting(Draw.Line::code, Draw.Line::drawn)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("t102", true),
                        org.assertj.core.api.Assertions.tuple("t101", true),
                        org.assertj.core.api.Assertions.tuple("t103", false),
                        org.assertj.core.api.Assertions.tuple("t104", false));
        assertThat(lines.getFirst().key())
                .isEqualTo("6fdc944385024cbd860f98a9de54f33a31823e8c14b38073e9312ab32d4ef160");
    }

    /** 7 of 10+6+3 = 19: shares 3.68, 2.21, 1.11, so 3+2+1 and the seat that is left to the largest fraction. */
    @Test
    void sharesSeatsByLargestRemainders() {
        assertThat(seats(7, 10, 6, 3)).containsExactly(4, 2, 1);
        assertThat(seats(2, 1, 1, 1))
                .as("equal remainders go to the first names")
                .containsExactly(1, 1, 0);
        assertThat(seats(19, 10, 6, 3)).as("everybody").containsExactly(10, 6, 3);
        assertThat(seats(1, 10, 6, 3)).containsExactly(1, 0, 0);
    }

    @Test
    void givesAllSeatsAndNoStratumMoreThanItHasOrMoreThanOneFromItsShare() {
        var random = new Random(4);
        for (int round = 0; round < 500; round++) {
            int[] sizes = IntStream.range(0, 1 + random.nextInt(6))
                    .map(each -> 1 + random.nextInt(40))
                    .toArray();
            int all = IntStream.of(sizes).sum();
            int size = 1 + random.nextInt(all);
            var seats = seats(size, sizes);
            assertThat(seats.stream().mapToInt(Integer::intValue).sum()).isEqualTo(size);
            for (int stratum = 0; stratum < sizes.length; stratum++) {
                double share = (double) sizes[stratum] * size / all;
                assertThat(seats.get(stratum)).isLessThanOrEqualTo(sizes[stratum]);
                assertThat(Math.abs(seats.get(stratum) - share)).isLessThan(1);
            }
        }
    }

    @Test
    void fallsTheSameInWhateverOrderTheFrameIsListed() {
        List<Draw.Entry> frame = new ArrayList<>(frame());
        var first = Draw.of(frame, ONE, 7);
        var random = new Random(7);
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(frame, random);
            assertThat(Draw.of(frame, ONE, 7)).isEqualTo(first);
            assertThat(Draw.digest(frame)).isEqualTo(Draw.digest(frame()));
        }
        assertThat(Draw.of(frame, "1" + ONE.substring(1), 7)).as("another seed").isNotEqualTo(first);
    }

    /**
     * 3 of 12 over 6,000 seeds. For draws without replacement (N−1)/N · Σ(O−E)²/(E(1−n/N)) is chi-square with N−1 degrees of
     * freedom; 31.26 is exceeded once in a thousand.
     */
    @Test
    void fallsOnEveryUnitEquallyOften() {
        assertThat(chiSquare((frame, seed) -> drawn(Draw.of(frame, seed, 3)))).isLessThan(31.26);
        assertThat(chiSquare((frame, seed) ->
                        seed.endsWith("7") ? List.of("u0", "u1", "u2") : drawn(Draw.of(frame, seed, 3))))
                .as("a draw that favours three units now and then is found out")
                .isGreaterThan(31.26);
    }

    /** Each of the 66 pairs is 1/66 of the draws of 2 of 12; 99.9 % of chi-square with 65 degrees of freedom lies below 105.99. */
    @Test
    void fallsOnEveryPairEquallyOften() {
        Map<String, Integer> pairs = new TreeMap<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            pairs.merge(
                    drawn(Draw.of(twelve(), "pair" + seed, 2)).stream().sorted().collect(Collectors.joining()),
                    1,
                    Integer::sum);
        }
        double expected = SEEDS / 66.0;
        assertThat(pairs).hasSize(66);
        assertThat(pairs.values().stream()
                        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                        .sum())
                .isLessThan(105.99);
    }

    @Test
    void refusesToDrawNobodyOrMoreThanThereAre() {
        assertThatThrownBy(() -> Draw.of(frame(), ONE, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Draw.of(frame(), ONE, 20)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double chiSquare(BiFunction<List<Draw.Entry>, String, List<String>> draw) {
        Map<String, Integer> times = new TreeMap<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            draw.apply(twelve(), "seed" + seed).forEach(code -> times.merge(code, 1, Integer::sum));
        }
        double expected = SEEDS * 3 / 12.0;
        return 11.0
                / 12
                * IntStream.range(0, 12)
                        .mapToDouble(unit -> times.getOrDefault("u" + unit, 0) - expected)
                        .map(off -> off * off / (expected * (1 - 3 / 12.0)))
                        .sum();
    }

    private static List<String> drawn(List<Draw.Line> lines) {
        return lines.stream().filter(Draw.Line::drawn).map(Draw.Line::code).toList();
    }

    private static List<Draw.Entry> twelve() {
        return IntStream.range(0, 12)
                .mapToObj(unit -> new Draw.Entry("u" + unit, "SCHOOL"))
                .toList();
    }

    private static List<Draw.Entry> frame() {
        List<Draw.Entry> frame = new ArrayList<>();
        int[] sizes = {10, 6, 3};
        for (int stratum = 0; stratum < sizes.length; stratum++) {
            for (int unit = 0; unit < sizes[stratum]; unit++) {
                frame.add(new Draw.Entry("s" + stratum + "-" + unit, "S" + stratum));
            }
        }
        return frame;
    }

    private static List<Integer> seats(int size, int... sizes) {
        List<Draw.Entry> frame = new ArrayList<>();
        for (int stratum = 0; stratum < sizes.length; stratum++) {
            for (int unit = 0; unit < sizes[stratum]; unit++) {
                frame.add(new Draw.Entry("u" + stratum + "-" + unit, "S" + stratum));
            }
        }
        return Draw.seats(frame, size).stream().map(Draw.Seats::seats).toList();
    }

    private static List<Draw.Entry> entries(String stratum, String... codes) {
        return List.of(codes).stream()
                .map(code -> new Draw.Entry(code, stratum))
                .toList();
    }
}
