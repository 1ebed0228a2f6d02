package org.qinghe.safeguards.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.function.IntToDoubleFunction;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The distributions are compared with their formulas; with these seeds a right sampler passes, a wrong one does not. */
class NoiseTest {

    private static final int DRAWS = 100_000;
    private static final double RARE = 1e-4;

    @ParameterizedTest(name = "exp(-{0}/{1})")
    @CsvSource({"0,1", "1,2", "1,1", "7,3", "5,1"})
    void aCoinFallsWithTheProbabilityOfTheExponential(long numerator, long denominator) {
        var coins = coins(1);
        int heads = 0;
        for (int i = 0; i < DRAWS; i++) {
            heads += coins.withProbabilityOfExpMinus(Ratio.of(numerator, denominator)) ? 1 : 0;
        }
        double expected = Math.exp(-(double) numerator / denominator);
        double error = Math.sqrt(expected * (1 - expected) / DRAWS);
        assertThat(heads / (double) DRAWS).isBetween(expected - 4 * error, expected + 4 * error);
    }

    @ParameterizedTest(name = "scale {0}/{1}")
    @CsvSource({"1,2", "1,1", "10,3", "20,1"})
    void laplaceNoiseHasItsDistribution(long numerator, long denominator) {
        double ratio = Math.exp(-(double) denominator / numerator);
        assertFits(
                new Noise.Laplace(Ratio.of(numerator, denominator)),
                x -> (1 - ratio) / (1 + ratio) * Math.pow(ratio, Math.abs(x)));
    }

    @ParameterizedTest(name = "variance {0}/{1}")
    @CsvSource({"1,4", "1,1", "9,2", "100,1"})
    void gaussianNoiseHasItsDistribution(long numerator, long denominator) {
        double doubled = 2.0 * numerator / denominator;
        double sum = 0;
        for (int x = -2000; x <= 2000; x++) {
            sum += Math.exp(-x * (double) x / doubled);
        }
        double all = sum;
        assertFits(
                new Noise.Gaussian(Ratio.of(numerator, denominator)), x -> Math.exp(-x * (double) x / doubled) / all);
    }

    @Test
    void theVarianceToldToReadersIsThatOfTheDraws() {
        var noise = new Noise.Laplace(Ratio.of(5, 1));
        var coins = coins(3);
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double drawn = noise.draw(coins);
            squares += drawn * drawn;
        }
        // By hand: q = exp(-1/5); 2q/(1-q)² = 49.8336.
        assertThat(noise.variance()).isCloseTo(49.8336, Offset.offset(1e-4));
        assertThat(squares / DRAWS).isCloseTo(noise.variance(), Percentage.withPercentage(2));
    }

    @Test
    void noNoiseIsRefused() {
        assertThatThrownBy(() -> new Noise.Laplace(Ratio.of(0, 1))).hasMessageContaining("protects nobody");
        assertThatThrownBy(() -> new Noise.Gaussian(Ratio.of(0, 1))).hasMessageContaining("protects nobody");
        assertThatThrownBy(() -> new Ratio(BigInteger.ONE, BigInteger.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A seeded generator of cryptographic quality: that of {@code java.util.Random} is too regular for this test. */
    private static FairCoins coins(long seed) {
        try {
            var random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            return new FairCoins(random);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Pearson's chi-squared test over the values that are expected at least ten times, the tails taken together. */
    private static void assertFits(Noise noise, IntToDoubleFunction probability) {
        int reach = 0;
        while (probability.applyAsDouble(reach + 1) * DRAWS >= 10) {
            reach++;
        }
        long[] counts = new long[2 * reach + 3];
        var coins = coins(2);
        for (int i = 0; i < DRAWS; i++) {
            int drawn = Math.toIntExact(noise.draw(coins));
            counts[Math.clamp(drawn, -reach - 1, reach + 1) + reach + 1]++;
        }
        double inside = 0;
        double statistic = 0;
        for (int x = -reach; x <= reach; x++) {
            double expected = probability.applyAsDouble(x) * DRAWS;
            inside += expected;
            statistic += squared(counts[x + reach + 1] - expected) / expected;
        }
        double tail = Math.max((DRAWS - inside) / 2, 1e-9);
        if (tail >= 5) {
            statistic += squared(counts[0] - tail) / tail + squared(counts[2 * reach + 2] - tail) / tail;
        }
        double limit =
                new ChiSquaredDistribution(2.0 * reach + (tail >= 5 ? 2 : 0)).inverseCumulativeProbability(1 - RARE);
        assertThat(statistic).isLessThan(limit);
    }

    private static double squared(double value) {
        return value * value;
    }
}
