package org.qinghe.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qinghe.earlywarning.Ears.Statistic;

/**
 * By hand from the published definitions, with Ȳ and S the mean and standard deviation of seven periods: C1(t) = (Y(t) − Ȳ) / S
 * over t−7 … t−1; C2(t) the same over t−9 … t−3; C3(t) = Σ max(0, C2(i) − 1) over i = t−2 … t.
 *
 * <p>The baseline is 2 2 2 4 6 6 6: mean 4, squared deviations 6 × 4, variance 24/6, standard deviation 2.
 */
@DisplayName("EARS")
class EarsTest {

    private static final double[] BASELINE = {2, 2, 2, 4, 6, 6, 6};
    private static final double Z_999 = 3.090232306167813;
    /** The probability that a standard normal number exceeds 2. */
    private static final double ABOVE_2 = 0.022750131948179207;

    @DisplayName("C1 and C2 measure the count in standard deviations from the mean of their baseline:")
    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({
        "C1,10,3,0.0013498980316301035",
        "C1,11,3.5,0.0002326290790355401",
        "C2,10,3,0.0013498980316301035",
        "C2,11,3.5,0.0002326290790355401",
        "C2,4,0,0.5"
    })
    void inStandardDeviations(Statistic statistic, double count, double deviations, double p) {
        double[] between = statistic == Statistic.C1 ? new double[0] : new double[] {100, 0};
        Evaluation last = last(Ears.withDefaults(statistic), series(between, count));
        assertThat(last.expected()).isEqualTo(4);
        assertThat(last.upper()).isCloseTo(4 + 2 * Z_999, within(1e-12));
        assertThat(last.score()).isCloseTo(deviations / Z_999, within(1e-12));
        assertThat(last.pValue()).isCloseTo(p, within(1e-12));
        assertThat(last.alarm()).isEqualTo(count > 10.18);
        assertThat(last.notes()).isEmpty();
    }

    /**
     * Weeks 7 and 8 go on as the baseline began, so that the baselines of weeks 9, 10 and 11 hold the same seven numbers.
     * Week 9 has 7, C2 = 1.5; week 10 has 8, C2 = 2; they exceed one by 0.5 and 1. The customary threshold of C3 is 2, so week 11
     * alarms where its own C2 − 1 adds more than 0.5: above 7.
     */
    @DisplayName("C3 as published adds the excess of two weeks before to that of this one:")
    @ParameterizedTest(name = "{0}")
    @CsvSource({"1,false", "6,false", "8,true"})
    void c3AsPublished(double count, boolean alarm) {
        double excess = 0.5 + 1 + Math.max(0, (count - 4) / 2 - 1);
        assertThat(excess > 2).isEqualTo(alarm);
        Evaluation last = last(c3(Variant.PUBLISHED), series(new double[] {2, 2, 7, 8}, count));
        assertThat(last.alarm()).isEqualTo(alarm);
        assertThat(last.expected()).isEqualTo(4);
        assertThat(last.upper()).isCloseTo(7, within(1e-9));
        assertThat(last.score()).isCloseTo(excess / 2, within(1e-9));
    }

    /** Week 9 with 5 is half a deviation up, which exceeds nothing: of 2 week 10 has 1, the rest takes 1 + 1 deviations; without it 1 + 2. */
    @Test
    void c3RemembersNoWeekBelowOneDeviation() {
        assertThat(last(c3(Variant.PUBLISHED), series(new double[] {2, 2, 5, 8}, 7))
                        .upper())
                .isCloseTo(4 + 2 * 2, within(1e-9));
        assertThat(last(c3(Variant.PUBLISHED), series(new double[] {2, 2, 0, 0}, 7))
                        .upper())
                .isCloseTo(4 + 2 * 3, within(1e-9));
    }

    /** Weeks 9 and 10 have C2 = 3 and 2.5 and exceed one by 2 and 1.5, which is above 2 whatever week 11 has; a zero is not high. */
    @DisplayName("C3 as published goes on for two weeks after a peak:")
    @ParameterizedTest(name = "{0}")
    @CsvSource({"1,true", "8,true", "0,false"})
    void c3AfterAPeak(double count, boolean alarm) {
        Evaluation last = last(c3(Variant.PUBLISHED), series(new double[] {2, 2, 10, 9}, count));
        assertThat(last.alarm()).isEqualTo(alarm);
        assertThat(last.score()).isGreaterThan(1);
    }

    /** The package draws the bound from the count: with an excess of 1.5 below z = 2 no count alarms, with 3.5 each does. */
    @DisplayName("C3 as in the package looks at the two weeks before only, whatever this week has:")
    @ParameterizedTest(name = "{0}")
    @CsvSource({"8", "1", "1000"})
    void c3AsInThePackage(double count) {
        Evaluation calm = last(c3(Variant.SURVEILLANCE_1_20), series(new double[] {2, 2, 7, 8}, count));
        assertThat(calm.alarm()).isFalse();
        assertThat(calm.upper()).isCloseTo(count + 1, within(1e-9));
        Evaluation risen = last(c3(Variant.SURVEILLANCE_1_20), series(new double[] {2, 2, 10, 9}, count));
        assertThat(risen.alarm()).isTrue();
        assertThat(risen.upper()).isCloseTo(Math.max(0, count - 3), within(1e-9));
    }

    @DisplayName("A period is judged once its whole baseline is there:")
    @ParameterizedTest(name = "{0} needs {1} periods before")
    @CsvSource({"C1,7", "C2,9", "C3,11"})
    void shortHistory(Statistic statistic, int needed) {
        Ears ears = Ears.withDefaults(statistic);
        double[] counts = {3, 5, 2, 4, 4, 1, 6, 9, 3, 5, 4, 4};
        Panel panel = panel(counts);
        assertThat(ears.evaluable(panel, 0).from()).isEqualTo(needed);
        Detections all = ears.detect(panel, panel.range(), 1);
        for (int period = 0; period < counts.length; period++) {
            Evaluation each = all.evaluation(0, period);
            assertThat(each.isDecided()).isEqualTo(period >= needed);
            assertThat(each.notes().contains(Note.SHORT_HISTORY)).isEqualTo(period < needed);
        }
    }

    @DisplayName("A gap in the baseline leaves nothing to judge by, and is noted:")
    @ParameterizedTest
    @EnumSource(Statistic.class)
    void gaps(Statistic statistic) {
        double[] counts = series(new double[] {2, 2, 7, 8}, 9);
        counts[counts.length - 1 - (statistic == Statistic.C1 ? 1 : 3)] = Double.NaN;
        Evaluation last = last(Ears.withDefaults(statistic), counts);
        assertThat(last.notes()).containsExactly(Note.GAPS_IN_BASELINE);
        assertThat(last.isDecided()).isFalse();
        assertThat(last.alarm()).isFalse();
    }

    @Test
    void aGapBetweenBaselineAndCountTouchesC2NotAndC3SaysWhyItIsUndefined() {
        double[] counts = series(new double[] {2, 2, 7, Double.NaN}, 11);
        assertThat(last(Ears.withDefaults(Statistic.C2), counts).notes()).isEmpty();
        assertThat(last(Ears.withDefaults(Statistic.C2), counts).alarm()).isTrue();
        Evaluation c3 = last(c3(Variant.PUBLISHED), counts);
        assertThat(c3.isDecided()).isFalse();
        assertThat(c3.alarm()).isFalse();
        assertThat(c3.notes()).containsExactly(Note.GAPS_IN_BASELINE);
    }

    @Test
    void aMissingCountHasABoundAndNoAlarm() {
        Evaluation last = last(Ears.withDefaults(Statistic.C1), series(new double[0], Double.NaN));
        assertThat(last.notes()).containsExactly(Note.NO_VALUE);
        assertThat(last.upper()).isCloseTo(4 + 2 * Z_999, within(1e-12));
        assertThat(last.score()).isNaN();
        assertThat(last.alarm()).isFalse();
    }

    @DisplayName("After equal counts any rise alarms, with a note; the least deviation prevents it:")
    @ParameterizedTest
    @EnumSource(
            value = Statistic.class,
            names = {"C1", "C2"})
    void zeroVariance(Statistic statistic) {
        double[] counts = new double[10];
        Arrays.fill(counts, 4);
        assertThat(last(Ears.withDefaults(statistic), counts).alarm()).isFalse();
        counts[9] = 5;
        Evaluation rise = last(Ears.withDefaults(statistic), counts);
        assertThat(rise.alarm()).isTrue();
        assertThat(rise.expected()).isEqualTo(4);
        assertThat(rise.upper()).isEqualTo(4);
        assertThat(rise.notes()).containsExactly(Note.ZERO_VARIANCE);
        Ears floored = Ears.withDefaults(statistic).withMinSigma(0.5);
        assertThat(last(floored, counts).alarm()).isFalse();
        assertThat(last(floored, counts).upper()).isCloseTo(4 + 0.5 * Z_999, within(1e-12));
        assertThat(last(floored, counts).notes()).isEmpty();
    }

    @Test
    void c3IsUndefinedWhereAnyOfItsThreeBaselinesIsFlatAndSaysSo() {
        double[] counts = new double[12];
        Arrays.fill(counts, 4);
        counts[11] = 9;
        Evaluation last = last(c3(Variant.PUBLISHED), counts);
        assertThat(last.upper()).isNaN();
        assertThat(last.alarm()).isFalse();
        assertThat(last.notes()).containsExactly(Note.ZERO_VARIANCE);
        counts[8] = 6; // in the baseline of the last week, not of the two before
        assertThat(last(c3(Variant.PUBLISHED), counts).upper()).isNaN();
        assertThat(last(c3(Variant.PUBLISHED), counts).notes()).containsExactly(Note.ZERO_VARIANCE);
    }

    @Test
    void aBoundIsNeverBelowZero() {
        Evaluation last = last(c3(Variant.PUBLISHED), series(new double[] {2, 2, 20, 20}, 0));
        assertThat(last.upper()).isZero();
        assertThat(last.alarm()).isFalse();
    }

    private static Ears c3(Variant variant) {
        return Ears.withDefaults(Statistic.C3).withAlpha(ABOVE_2).withVariant(variant);
    }

    private static double[] series(double[] between, double last) {
        return DoubleStream.concat(
                        DoubleStream.concat(Arrays.stream(BASELINE), Arrays.stream(between)), DoubleStream.of(last))
                .toArray();
    }

    private static Panel panel(double[] counts) {
        return Panel.of(new Calendar(Frequency.WEEKLY, LocalDate.of(2026, 1, 5)), "A", "calls", counts);
    }

    private static Evaluation last(Detector detector, double[] counts) {
        int period = counts.length - 1;
        return detector.detect(panel(counts), PeriodRange.single(period), 1).evaluation(0, period);
    }
}
