package org.qinghe.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qinghe.earlywarning.FalseDiscoveries.Dependence;

/** Benjamini and Hochberg's own example, and what the procedures promise, by simulation. */
class FalseDiscoveriesTest {

    /** Benjamini and Hochberg 1995, section 3.1: fifteen p-values of a study of heart attacks. */
    private static final double[] EXAMPLE = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1
    };

    private static long discoveries(double[] p, Dependence dependence, double level) {
        return Arrays.stream(FalseDiscoveries.adjusted(p, dependence))
                .filter(q -> q <= level)
                .count();
    }

    @Test
    @DisplayName(
            "Of the fifteen p-values of the paper four are discoveries at 0.05, as it says; under any dependence three")
    void publishedExample() {
        assertThat(discoveries(EXAMPLE, Dependence.BH, 0.05)).isEqualTo(4);
        assertThat(discoveries(EXAMPLE, Dependence.BY, 0.05)).isEqualTo(3);
    }

    @Test
    @DisplayName("The adjusted p-values are m p / k, none above that of a greater p")
    void adjustedByHand() {
        double[] adjusted = FalseDiscoveries.adjusted(EXAMPLE, Dependence.BH);
        assertThat(adjusted[0]).isCloseTo(0.0015, within(1e-15));
        assertThat(adjusted[3]).isCloseTo(0.0095 * 15 / 4, within(1e-15));
        assertThat(adjusted[5]).isCloseTo(0.0298 * 15 / 7, within(1e-15));
        assertThat(adjusted[14]).isEqualTo(1);
        double harmonic = 0;
        for (int k = 1; k <= 15; k++) {
            harmonic += 1.0 / k;
        }
        assertThat(FalseDiscoveries.adjusted(EXAMPLE, Dependence.BY)[3])
                .isCloseTo(0.0095 * 15 / 4 * harmonic, within(1e-15));
    }

    @Test
    @DisplayName("The order of the tests does not matter, and what has no p-value is no test")
    void orderAndMissing() {
        double[] turned = new double[17];
        for (int i = 0; i < 15; i++) {
            turned[15 - i] = EXAMPLE[i];
        }
        turned[0] = Double.NaN;
        turned[16] = Double.NaN;
        double[] adjusted = FalseDiscoveries.adjusted(turned, Dependence.BH);
        assertThat(adjusted[0]).isNaN();
        for (int i = 0; i < 15; i++) {
            assertThat(adjusted[15 - i]).isEqualTo(FalseDiscoveries.adjusted(EXAMPLE, Dependence.BH)[i]);
        }
        assertThat(FalseDiscoveries.adjusted(new double[] {Double.NaN}, Dependence.BY)[0])
                .isNaN();
    }

    @Test
    @DisplayName("What is no alarm by its own detector is looked at all the same, but can be no discovery")
    void onlyAlarms() {
        boolean[] alarm = new boolean[15];
        alarm[1] = true;
        alarm[3] = true;
        double[] adjusted = FalseDiscoveries.adjusted(EXAMPLE, alarm, Dependence.BH);
        assertThat(adjusted[1]).isCloseTo(0.0004 * 15, within(1e-15));
        assertThat(adjusted[3]).isCloseTo(0.0095 * 15 / 2, within(1e-15));
        assertThat(adjusted[0]).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "Of a thousand weeks with 80 quiet and 20 risen series, the share of false discoveries is 0.8 of the level, as proved")
    void keepsTheRate() {
        SplittableRandom random = new SplittableRandom(7);
        double share = 0;
        double found = 0;
        int weeks = 1000;
        for (int week = 0; week < weeks; week++) {
            double[] p = new double[100];
            for (int i = 0; i < p.length; i++) {
                p[i] = Normal.upperTail(random.nextGaussian() + (i < 20 ? 3 : 0));
            }
            double[] adjusted = FalseDiscoveries.adjusted(p, Dependence.BH);
            long all = Arrays.stream(adjusted).filter(q -> q <= 0.1).count();
            long right = Arrays.stream(adjusted, 0, 20).filter(q -> q <= 0.1).count();
            share += all == 0 ? 0 : (double) (all - right) / all / weeks;
            found += right / 20.0 / weeks;
        }
        assertThat(share).isCloseTo(0.08, within(0.01));
        assertThat(found).isGreaterThan(0.7);
    }
}
