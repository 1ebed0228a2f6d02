package org.qinghe.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.earlywarning.Panel.Key;
import org.qinghe.earlywarning.Panel.Series;

/** What must hold whatever the numbers are; the numbers themselves are held by the agreement tests. */
class FarringtonTest {

    private static final Calendar WEEKS = new Calendar(Frequency.WEEKLY, LocalDate.of(2018, 1, 1));
    private static final int LAST = 399;
    private static final Farrington DEFAULTS = Farrington.withDefaults();

    @DisplayName("With thresholds by")
    @ParameterizedTest(name = "{0}, after nothing but zeros one count is ordinary and a handful is an alarm")
    @EnumSource(Threshold.class)
    void zeros(Threshold threshold) {
        Farrington detector = DEFAULTS.withThreshold(threshold);
        double[] counts = new double[LAST + 1];
        Evaluation quiet = last(detector, counts);
        assertThat(quiet.alarm()).isFalse();
        assertThat(quiet.expected()).isZero();
        assertThat(quiet.notes()).containsExactlyInAnyOrder(Note.LOW_COUNT, Note.ZERO_VARIANCE);
        counts[LAST] = 1;
        assertThat(last(detector.withLimit(0, 4), counts).alarm()).isFalse();
        counts[LAST] = 6;
        Evaluation rise = last(detector, counts);
        assertThat(rise.alarm()).isTrue();
        assertThat(rise.upper()).isEqualTo(1);
        assertThat(rise.pValue()).isLessThan(1e-9);
        assertThat(detector.explain(Panel.of(WEEKS, "A", "calls", counts), 0, LAST)
                        .evaluation())
                .isEqualTo(rise);
    }

    @Test
    void theReferenceImplementationGivesUpOnZerosAndSoDoesItsVariant() {
        Evaluation last = last(DEFAULTS.withVariant(Variant.SURVEILLANCE_1_20), new double[LAST + 1]);
        assertThat(last.notes()).containsExactly(Note.NOT_CONVERGED);
        assertThat(last.isDecided()).isFalse();
        assertThat(last.alarm()).isFalse();
    }

    @Test
    void aPeriodWithoutAllItsHistoryIsNotJudged() {
        Panel panel = Panel.of(WEEKS, "A", "calls", counts(1, 8));
        PeriodRange possible = DEFAULTS.evaluable(panel, 0);
        Detections all = DEFAULTS.detect(panel, panel.range(), 1);
        assertThat(possible.from()).isBetween(5 * 52, 5 * 52 + 10);
        for (int period = 0; period <= LAST; period++) {
            Evaluation each = all.evaluation(0, period);
            assertThat(each.notes().contains(Note.SHORT_HISTORY)).isEqualTo(period < possible.from());
            assertThat(each.isDecided()).isEqualTo(period >= possible.from());
        }
    }

    @Test
    void missingWeeksAreLeftOutAndNoted() {
        double[] counts = counts(2, 8);
        double[] holes = counts.clone();
        holes[LAST - 100] = Double.NaN;
        holes[LAST - 101] = Double.NaN;
        Evaluation last = last(DEFAULTS, holes);
        assertThat(last.notes()).contains(Note.GAPS_IN_BASELINE);
        assertThat(last.expected()).isCloseTo(last(DEFAULTS, counts).expected(), within(2.0));
        Explanation explanation = DEFAULTS.explain(Panel.of(WEEKS, "A", "calls", holes), 0, LAST);
        assertThat(explanation.excluded())
                .filteredOn(e -> e.reason() == Explanation.Reason.MISSING)
                .extracting(Explanation.Excluded::period)
                .containsExactly(LAST - 101, LAST - 100);
    }

    @Test
    void aMissingCountIsNoAlarmAndSaysSo() {
        double[] counts = counts(3, 8);
        counts[LAST] = Double.NaN;
        Evaluation last = last(DEFAULTS, counts);
        assertThat(last.alarm()).isFalse();
        assertThat(last.notes()).contains(Note.NO_VALUE);
        assertThat(last.score()).isNaN();
        assertThat(last.expected()).isCloseTo(8, within(3.0));
    }

    @Test
    void aSeasonWithoutAnyValueCannotBeEstimated() {
        double[] counts = counts(4, 8);
        Farrington detector = DEFAULTS.withHalfWindow(0).withYearsBack(3);
        Panel whole = Panel.of(WEEKS, "A", "calls", counts);
        detector.explain(whole, 0, LAST).baseline().stream()
                .filter(p -> p.season() == 9)
                .forEach(p -> counts[p.period()] = Double.NaN);
        Evaluation last = last(detector, counts);
        assertThat(last.notes()).contains(Note.NOT_ESTIMABLE);
        assertThat(last.isDecided()).isFalse();
    }

    @Test
    void theLowCountRuleCountsTheCurrentPeriodAmongTheLastFour() {
        double[] counts = new double[LAST + 1];
        Arrays.fill(counts, 0, LAST - 10, 1);
        counts[LAST] = 4;
        assertThat(last(DEFAULTS, counts).notes()).contains(Note.LOW_COUNT);
        assertThat(last(DEFAULTS, counts).alarm()).isFalse();
        counts[LAST - 3] = 1;
        assertThat(last(DEFAULTS, counts).notes()).doesNotContain(Note.LOW_COUNT);
        counts[LAST - 3] = 0;
        counts[LAST - 4] = 1;
        assertThat(last(DEFAULTS, counts).notes()).contains(Note.LOW_COUNT);
    }

    @DisplayName("The order of the series and the number of threads change nothing, to the bit; seed")
    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {1, 2, 3})
    void orderAndThreadsChangeNothing(int seed) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            series.add(new Series(new Key("T" + i, "calls"), 0, counts(seed * 100 + i, 1 + 3 * i)));
        }
        PeriodRange range = new PeriodRange(LAST - 20, LAST + 1);
        Detections ordered = DEFAULTS.detect(new Panel(WEEKS, series), range, 1);
        assertThat(DEFAULTS.detect(new Panel(WEEKS, series), range, 4)).isEqualTo(ordered);
        List<Integer> places =
                new ArrayList<>(java.util.stream.IntStream.range(0, 12).boxed().toList());
        Collections.shuffle(places, new Random(seed));
        Detections shuffled = DEFAULTS.detect(
                new Panel(WEEKS, places.stream().map(series::get).toList()), range, 2);
        for (int i = 0; i < 12; i++) {
            for (int period = range.from(); period < range.end(); period++) {
                assertThat(shuffled.evaluation(i, period)).isEqualTo(ordered.evaluation(places.get(i), period));
            }
        }
    }

    @DisplayName(
            "A later period changes nothing in an earlier one, and what lies before the baseline nothing at all; seed")
    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {5, 6, 7, 8})
    void onlyTheBaselineCounts(int seed) {
        double[] counts = counts(seed, 6);
        int period = LAST - 30;
        Evaluation before = at(DEFAULTS, counts, period);
        for (int p = 0; p <= LAST; p++) {
            boolean recent = p > period - 26 && p < period - 3;
            counts[p] = p > period || p < period - 5 * 53 - 3 || recent ? 1000 : counts[p];
        }
        assertThat(at(DEFAULTS, counts, period)).isEqualTo(before);
    }

    @DisplayName("A higher count never has a lower score, and a smaller alpha never a lower bound; seed")
    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {11, 12, 13})
    void scoresAndBoundsAreMonotone(int seed) {
        for (Threshold threshold : Threshold.values()) {
            Farrington detector = DEFAULTS.withThreshold(threshold);
            double[] counts = counts(seed, 9);
            double score = Double.NEGATIVE_INFINITY;
            for (int count = 0; count < 60; count += 3) {
                counts[LAST] = count;
                Evaluation last = last(detector, counts);
                assertThat(last.score()).isGreaterThan(score);
                assertThat(last.alarm()).isEqualTo(count > last.upper());
                score = last.score();
            }
            double upper = 0;
            for (double alpha : new double[] {0.1, 0.05, 0.01, 0.001, 1e-6}) {
                double next = last(detector.withAlpha(alpha), counts).upper();
                assertThat(next).isGreaterThanOrEqualTo(upper);
                upper = next;
            }
        }
    }

    @Test
    void aPastOutbreakIsWeighedDownAndTheBoundStaysLow() {
        double[] counts = counts(21, 6);
        double[] outbreak = counts.clone();
        for (int p = LAST - 105; p < LAST - 101; p++) {
            outbreak[p] += 60;
        }
        double clean = last(DEFAULTS, counts).upper();
        double weighed = last(DEFAULTS, outbreak).upper();
        double naive = last(DEFAULTS.withReweight(false), outbreak).upper();
        assertThat(naive).isGreaterThan(1.5 * clean);
        assertThat(weighed).isLessThan(clean + 0.3 * (naive - clean));
    }

    @Test
    void settingsThatDoNotFitAYearAreRefusedInWords() {
        assertThatThrownBy(() -> DEFAULTS.withSeasons(13).check(Frequency.MONTHLY))
                .isInstanceOf(InvalidOption.class)
                .hasMessageContaining("seasons: 13 are too many");
        assertThatThrownBy(() -> DEFAULTS.withHalfWindow(6).withSeasons(1).check(Frequency.MONTHLY))
                .hasMessageContaining("half-window: 6 makes a window of 13 periods");
        assertThatThrownBy(() -> DEFAULTS.withAlpha(0.6)).hasMessageContaining("alpha: \"0.6\" is not a number");
    }

    @Test
    void itsParametersMakeTheSameDetectorAgain() {
        Farrington detector = DEFAULTS.withAlpha(0.003)
                .withThreshold(Threshold.MUAN)
                .withLimit(3, 2)
                .withReferencePoints(ReferencePoints.INDEX)
                .withPowerTransform(PowerTransform.HALF)
                .withVariant(Variant.SURVEILLANCE_1_20);
        assertThat(Detectors.parse(detector.method(), detector.parameters())).isEqualTo(detector);
    }

    private static Evaluation last(Detector detector, double[] counts) {
        return at(detector, counts, LAST);
    }

    private static Evaluation at(Detector detector, double[] counts, int period) {
        Panel panel = Panel.of(WEEKS, "A", "calls", counts);
        return detector.detect(panel, PeriodRange.single(period), 1).evaluation(0, period);
    }

    private static double[] counts(int seed, double mean) {
        Random random = new Random(seed);
        double[] counts = new double[LAST + 1];
        for (int i = 0; i < counts.length; i++) {
            double limit = Math.exp(-mean);
            for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
                counts[i]++;
            }
        }
        return counts;
    }
}
