package org.qinghe.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qinghe.earlywarning.Detections;
import org.qinghe.earlywarning.Ears;
import org.qinghe.earlywarning.Panel;

@DisplayName("Judging methods")
class JudgingTest {

    /** 20 series × 49 weeks without outbreak; no two p-values of a count of about 148 are alike. */
    @Test
    void allowsExactlySoManyFalseAlarms() {
        Sample quiet = Sample.quiet(36, 20, Sample.Purpose.CALIBRATION, 3);
        Detections detections = Ears.withDefaults(Ears.Statistic.C2).detect(quiet.panel(), Sample.TESTED, 1);
        for (long allowed : new long[] {0, 7, 20}) {
            double level = Level.allowing(allowed, detections);
            long alarms = IntStream.range(0, 20)
                    .mapToLong(s -> Sample.TESTED
                            .periods()
                            .filter(week -> Alarms.below(level, detections).at(s, week))
                            .count())
                    .sum();
            assertThat(alarms).isEqualTo(allowed);
        }
    }

    @Test
    void givesAnIntervalAroundTheMeanDifference() {
        double[] same = new double[50];
        Arrays.fill(same, -0.5);
        assertThat(Paired.of(same, Sample.random(1))).isEqualTo(new Paired(-0.5, -0.5, -0.5));
        double[] halves = new double[400];
        Arrays.fill(halves, 0, 200, 1);
        Paired paired = Paired.of(halves, Sample.random(1));
        assertThat(paired.mean()).isEqualTo(0.5);
        assertThat(paired.low()).isCloseTo(0.5 - 1.96 * 0.5 / 20, within(0.01));
        assertThat(paired.high()).isCloseTo(0.5 + 1.96 * 0.5 / 20, within(0.01));
    }

    /** ε = ln 2 has q = ½ and the variance 2 · ½ / ¼ = 4. */
    @Test
    void addsTheNoiseThatItTells() {
        var laplace = new Protection.Laplace(Math.log(2));
        assertThat(laplace.variance()).isCloseTo(4, within(1e-12));
        double[] many = new double[40_000];
        Arrays.fill(many, 1000);
        Panel.Series plain = new Panel.Series(new Panel.Key("A", "calls"), 0, many);
        for (Protection protection : new Protection[] {laplace, new Protection.Gaussian(0.125)}) {
            Panel.Series noisy = protection.of(plain, Sample.random(5));
            double variance = Arrays.stream(noisy.values())
                    .map(y -> (y - 1000) * (y - 1000))
                    .average()
                    .orElseThrow();
            assertThat(Arrays.stream(noisy.values()).allMatch(y -> y == Math.rint(y)))
                    .isTrue();
            assertThat(variance).isCloseTo(4.04, within(0.14));
            assertThat(noisy.noise(0)).isCloseTo(4, within(1e-12));
        }
    }

    @Test
    void hidesSmallCountsButNotNone() {
        Panel.Series plain = new Panel.Series(new Panel.Key("A", "calls"), 0, new double[] {0, 1, 4, 5});
        assertThat(new Protection.Hidden(5, false).of(plain, Sample.random(1)).values())
                .containsExactly(0, Double.NaN, Double.NaN, 5);
        assertThat(new Protection.Hidden(5, true).of(plain, Sample.random(1)).values())
                .containsExactly(0, 2.5, 2.5, 5);
    }

    @Test
    void drawsACountyWhoseOutbreaksLieWhereTheyShould() {
        County county = new County(1);
        County.Drawn quiet = county.draw(County.Extent.NOWHERE, 50, Sample.random(2));
        County.Drawn struck = county.draw(County.Extent.TOWNSHIP, 50, Sample.random(2));
        assertThat(Arrays.stream(quiet.outbreak()).sum()).isZero();
        assertThat(Arrays.stream(struck.outbreak()).sum()).isBetween(25.0, 80.0);
        assertThat(county.nearest[3][0]).isEqualTo(3);
        assertThat(county.townships(quiet).size()).isEqualTo(28);
        double mean =
                Arrays.stream(county.whole(quiet).series(0).values()).average().orElseThrow();
        assertThat(mean).isCloseTo(20, within(1.0));
    }
}
