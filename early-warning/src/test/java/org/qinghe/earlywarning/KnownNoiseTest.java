package org.qinghe.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** By hand: Var(published) = Var(count) + Var(noise), the baseline's noise taken out and the evaluated count's put in. */
@DisplayName("Known noise")
class KnownNoiseTest {

    private static final Calendar WEEKS = new Calendar(Frequency.WEEKLY, LocalDate.of(2020, 1, 6));

    /**
     * Baseline 2 2 2 4 6 6 6: mean 4, variance 4. Noise of variance 0.5 (b = 0.5) in each is taken out, 8 (b = 2) put in:
     * 4 + 3.090232306167813 √11.5.
     */
    @Test
    void inEarsReplacesTheNoiseOfTheBaselineByThatOfTheCount() {
        assertThat(ears(0.5, 8).upper()).isCloseTo(14.479487612472152, within(1e-9));
        assertThat(ears(0.5, 8).expected()).isEqualTo(4);
        assertThat(ears(0.5, 8).notes()).containsExactly(Note.NOISE_ADDED);
    }

    /** Where the noise explains more than all of the variance, 0 is left of it: 4 + 3.090232306167813 √8. */
    @Test
    void neverMakesTheCountsOwnVarianceNegative() {
        assertThat(ears(50, 8).upper()).isCloseTo(12.740496876532017, within(1e-9));
    }

    /**
     * One level over 20 40 30 and 10 50 30: mean 30, Pearson's statistic 1000/30 over 5 degrees of freedom, 6.667. Noise of variance
     * 50 (b = 5) in each is 50/30 of that: 5 is left. The count to judge has noise of variance 200 (b = 10); the mean's own error is
     * 30² × 6.667 / (6 × 30) = 33.33, noise included. Variance 5 × 30 + 200 + 33.33 = 383.33; the bound is
     * (30^⅔ + 2.3263 × ⅔ × 30^−⅓ × √383.33)^1.5. Without any noise the variance is 6.667 × 30 + 33.33.
     */
    @Test
    void inFarringtonIsTakenOutOfTheDispersionAndAddedToTheCountsVariance() {
        assertThat(farrington(50, 200).upper()).isCloseTo(85.62803496031363, within(1e-3));
        assertThat(farrington(50, 200).expected()).isCloseTo(30, within(1e-4));
        assertThat(farrington(50, 200).dispersion()).isCloseTo(5 + 200 / 30.0, within(1e-4));
        assertThat(farrington(0, 0).upper()).isCloseTo(71.82637251124414, within(1e-3));
    }

    /** Noise that explains more than all of the dispersion leaves that of a Poisson count: 30 + 33.33 and nothing on top. */
    @Test
    void neverMakesACountVaryLessThanByChance() {
        assertThat(farrington(1000, 0).dispersion()).isEqualTo(1);
    }

    private static Evaluation ears(double baseline, double last) {
        double[] noise = new double[8];
        Arrays.fill(noise, baseline);
        noise[7] = last;
        return judge(Ears.withDefaults(Ears.Statistic.C1), new double[] {2, 2, 2, 4, 6, 6, 6, 12}, noise);
    }

    private static Evaluation farrington(double baseline, double last) {
        double[] counts = new double[106];
        Arrays.fill(counts, 7);
        System.arraycopy(new double[] {20, 40, 30}, 0, counts, 0, 3);
        System.arraycopy(new double[] {10, 50, 30}, 0, counts, 52, 3);
        counts[105] = 60;
        double[] noise = new double[106];
        Arrays.fill(noise, baseline);
        noise[105] = last;
        Farrington oneLevel = Farrington.withDefaults()
                .withYearsBack(2)
                .withHalfWindow(1)
                .withSeasons(1)
                .withExcludeRecent(1)
                .withReweight(false)
                .withTrend(false)
                .withReferencePoints(ReferencePoints.INDEX);
        return judge(oneLevel, counts, noise);
    }

    private static Evaluation judge(Detector detector, double[] counts, double[] noise) {
        var series = new Panel.Series(new Panel.Key("A", "calls"), 0, counts, null, noise);
        int period = counts.length - 1;
        return detector.detect(new Panel(WEEKS, List.of(series)), PeriodRange.single(period), 1)
                .evaluation(0, period);
    }
}
