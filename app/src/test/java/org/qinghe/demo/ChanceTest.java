package org.qinghe.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChanceTest {

    private static final int DRAWS = 200_000;

    @Test
    void poissonCountsHaveTheirMeanAsVariance() {
        var chance = Chance.seeded(1);
        var counts = IntStream.range(0, DRAWS).map(i -> chance.poisson(3.5)).toArray();
        assertThat(mean(counts)).isCloseTo(3.5, within(0.02));
        assertThat(variance(counts)).isCloseTo(3.5, within(0.05));
    }

    @Test
    void negativeBinomialCountsSpreadByTheirDispersion() {
        var chance = Chance.seeded(2);
        var counts = IntStream.range(0, DRAWS)
                .map(i -> chance.negativeBinomial(2, 1.8))
                .toArray();
        assertThat(mean(counts)).isCloseTo(2, within(0.02));
        assertThat(variance(counts)).isCloseTo(2 * 1.8, within(0.08));
    }

    @Test
    void negativeBinomialZerosAreAsFrequentAsTheFormulaSays() {
        var chance = Chance.seeded(3);
        long zeros = IntStream.range(0, DRAWS)
                .filter(i -> chance.negativeBinomial(0.9, 1.5) == 0)
                .count();
        // P(0) = (1/dispersion)^(mean/(dispersion-1)) = (2/3)^1.8
        assertThat(zeros / (double) DRAWS).isCloseTo(Math.pow(2.0 / 3, 1.8), within(0.005));
    }

    @Test
    void theSameSeedDrawsTheSameCounts() {
        var one = Chance.seeded(7);
        var other = Chance.seeded(7);
        assertThat(IntStream.range(0, 100).map(i -> one.negativeBinomial(4, 2)).toArray())
                .isEqualTo(IntStream.range(0, 100)
                        .map(i -> other.negativeBinomial(4, 2))
                        .toArray());
    }

    private static double mean(int[] counts) {
        return IntStream.of(counts).average().orElseThrow();
    }

    private static double variance(int[] counts) {
        double mean = mean(counts);
        return IntStream.of(counts).mapToDouble(c -> (c - mean) * (c - mean)).sum() / (counts.length - 1);
    }
}
