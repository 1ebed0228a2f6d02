package org.qinghe.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** SAFFRON by hand, against the paper's formula written out at length, and what it promises, by simulation. */
class SaffronTest {

    private static final double FIRST = 0.4374901658; // γ(1), as printed in the R package onlineFDR

    @Test
    @DisplayName(
            "The first levels by hand: (1 − λ) W₀ γ(1), less after a high p-value, the same after a lowish one, more after a find")
    void byHand() {
        Saffron rule = Saffron.start(0.1);
        assertThat(rule.nextLevel()).isCloseTo(0.5 * 0.05 * FIRST, within(1e-11));
        rule = rule.after(0.9);
        double second = 0.5 * 0.05 * FIRST / Math.pow(2, 1.6);
        assertThat(rule.nextLevel()).isCloseTo(second, within(1e-11));
        rule = rule.after(0.3);
        assertThat(rule.nextLevel()).isCloseTo(second, within(1e-11));
        rule = rule.after(0.001);
        assertThat(rule.discoveries()).containsExactly(1L);
        assertThat(rule.nextLevel()).isCloseTo(second + 0.5 * 0.05 * FIRST, within(1e-11));
        rule = rule.after(0.001);
        assertThat(rule.nextLevel()).isCloseTo(second + 0.5 * (0.05 + 0.1) * FIRST, within(1e-11));
    }

    @Test
    @DisplayName("The known values of ζ: π²/6, and π⁴/90")
    void zeta() {
        assertThat(Saffron.zeta(2)).isCloseTo(Math.PI * Math.PI / 6, within(1e-12));
        assertThat(Saffron.zeta(4)).isCloseTo(Math.pow(Math.PI, 4) / 90, within(1e-12));
    }

    @Test
    @DisplayName(
            "Every level is that of the formula with its sums written out, however often the rule is stored and read in between")
    void agreesWithTheFormula() {
        SplittableRandom random = new SplittableRandom(3);
        Saffron rule = Saffron.start(0.05);
        List<Double> p = new ArrayList<>();
        for (int t = 0; t < 200; t++) {
            assertThat(rule.nextLevel()).isCloseTo(slowLevel(p, 0.05), within(1e-14));
            double next = random.nextDouble() < 0.2 ? random.nextDouble() / 500 : random.nextDouble();
            p.add(next);
            rule = Saffron.parse(rule.after(next).text()).orElseThrow();
        }
        assertThat(rule.discoveries()).hasSizeGreaterThan(10);
        assertThat(rule.tested()).isEqualTo(200);
    }

    /** Ramdas et al. 2018, section 2: all levels from the beginning, C by counting. */
    private static double slowLevel(List<Double> p, double alpha) {
        double lambda = 0.5;
        double wealth = alpha / 2;
        List<Integer> found = new ArrayList<>();
        double level = 0;
        for (int t = 1; t <= p.size() + 1; t++) {
            double sum = wealth * gamma(t - candidates(p, 0, t, lambda));
            for (int j = 0; j < found.size(); j++) {
                int tau = found.get(j);
                sum += (j == 0 ? alpha - wealth : alpha) * gamma(t - tau - candidates(p, tau, t, lambda));
            }
            level = Math.min(lambda, (1 - lambda) * sum);
            if (t <= p.size() && p.get(t - 1) <= level) {
                found.add(t);
            }
        }
        return level;
    }

    /** How many of the tests τ + 1 … t − 1 had a p-value of at most λ. */
    private static int candidates(List<Double> p, int tau, int t, double lambda) {
        int count = 0;
        for (int i = tau + 1; i < t; i++) {
            count += p.get(i - 1) <= lambda ? 1 : 0;
        }
        return count;
    }

    private static double gamma(int k) {
        return Math.pow(k, -1.6) / Saffron.zeta(1.6);
    }

    @Test
    @DisplayName(
            "Of 300 tests with one rise in five, the share of false discoveries stays below the level, and most rises are found")
    void keepsTheRate() {
        SplittableRandom random = new SplittableRandom(11);
        double share = 0;
        double found = 0;
        int trials = 200;
        for (int trial = 0; trial < trials; trial++) {
            Saffron rule = Saffron.start(0.1);
            int right = 0;
            int rises = 0;
            for (int t = 0; t < 300; t++) {
                boolean rise = random.nextDouble() < 0.2;
                double p = Normal.upperTail(random.nextGaussian() + (rise ? 3.5 : 0));
                rises += rise ? 1 : 0;
                right += rise && p <= rule.nextLevel() ? 1 : 0;
                rule = rule.after(p);
            }
            int all = rule.discoveries().size();
            share += all == 0 ? 0 : (double) (all - right) / all / trials;
            found += (double) right / rises / trials;
        }
        assertThat(share).isBetween(0.02, 0.1);
        assertThat(found).isGreaterThan(0.6);
    }

    @Test
    @DisplayName("Where nothing ever rises, fewer than one in ten of all histories has any discovery at level 0.1")
    void nothingToFind() {
        SplittableRandom random = new SplittableRandom(13);
        int any = 0;
        for (int trial = 0; trial < 1000; trial++) {
            Saffron rule = Saffron.start(0.1);
            for (int t = 0; t < 200; t++) {
                rule = rule.after(random.nextDouble());
            }
            any += rule.discoveries().isEmpty() ? 0 : 1;
        }
        assertThat(any).isBetween(20, 100);
    }

    @Test
    @DisplayName("What was not written by the rule is not read as one, nor numbers that do not fit together")
    void refusesNonsense() {
        assertThat(Saffron.parse("")).isEmpty();
        assertThat(Saffron.parse("saffron-1 0.1 0.5 0.05 1.6 3")).isEmpty();
        assertThat(Saffron.parse("saffron-1 0.1 0.5 0.05 1.6 3 2 1")).isPresent();
        assertThat(Saffron.parse("saffron-1 0.1 0.5 0.05 1.6 3 2 3")).isEmpty();
        assertThat(Saffron.parse("saffron-1 0.1 0.5 0.05 1.6 2 2 1")).isEmpty();
        assertThat(Saffron.parse("saffron-1 1.1 0.5 0.05 1.6 3 2 1")).isEmpty();
        assertThat(Saffron.parse("saffron-1 0.1 0.5 0.05 1.6 x 2 1")).isEmpty();
        assertThatThrownBy(() -> Saffron.start(0.1).after(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Saffron.start(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
