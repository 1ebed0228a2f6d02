package org.qinghe.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The negative binomial CUSUM against hand calculation and against a slow search over all moments and factors. */
class CusumTest {

    private static final Calendar WEEKS = new Calendar(Frequency.WEEKLY, LocalDate.of(2020, 1, 6));
    private static final int BASELINE = 12;

    /** Ones before the chart begins, so that the mean is 1. */
    private static Panel afterOnes(double... values) {
        double[] all = new double[BASELINE + values.length];
        Arrays.fill(all, 1);
        System.arraycopy(values, 0, all, BASELINE, values.length);
        return Panel.of(WEEKS, "a", "i", all);
    }

    private static Cusum plain() {
        return Cusum.withDefaults(Frequency.WEEKLY)
                .withBaseline(BASELINE)
                .withHarmonics(0)
                .withTrend(false)
                .withRefit(Cusum.Refit.NEVER)
                .withWindow(0)
                .withDispersion(Cusum.Dispersion.NONE);
    }

    private static double statistic(Cusum cusum, Panel panel, int after) {
        int period = BASELINE + after;
        return cusum.detect(panel, PeriodRange.single(period), 1).score(0, period) * cusum.decisionLimit();
    }

    @Test
    @DisplayName("After 1 and 4 where 1 is expected, the rise began with the 4: 4 log 4 − 3")
    void poissonByHand() {
        assertThat(statistic(plain(), afterOnes(1, 4), 1)).isCloseTo(4 * Math.log(4) - 3, within(1e-12));
    }

    @Test
    @DisplayName("After 3 and 4 it began with the 3: 7 log(7/2) − 5")
    void poissonOverTwoPeriodsByHand() {
        assertThat(statistic(plain(), afterOnes(3, 4), 1)).isCloseTo(7 * Math.log(3.5) - 5, within(1e-12));
    }

    @Test
    @DisplayName("Looking for a doubling only, a 1 adds nothing and a 4 adds 4 log 2 − 1")
    void fixedShiftByHand() {
        assertThat(statistic(plain().withShift(Math.log(2)), afterOnes(1, 4), 1))
                .isCloseTo(4 * Math.log(2) - 1, within(1e-12));
    }

    @Test
    @DisplayName("With a variance of μ + μ², a 4 adds 4 log 4 − 5 log(5/2)")
    void negativeBinomialByHand() {
        assertThat(statistic(plain().withOverdispersion(1), afterOnes(0, 4), 1))
                .isCloseTo(4 * Math.log(4) - 5 * Math.log(2.5), within(1e-12));
    }

    @Test
    @DisplayName("A rise must have lasted as long as was asked for, and may not have begun before the window")
    void spansByHand() {
        assertThat(statistic(plain().withShortest(2), afterOnes(1, 4), 1))
                .isCloseTo(5 * Math.log(2.5) - 3, within(1e-12));
        assertThat(statistic(plain().withShortest(2), afterOnes(9), 0)).isZero();
        assertThat(statistic(plain().withWindow(1), afterOnes(3, 4, 1), 2))
                .isCloseTo(5 * Math.log(2.5) - 3, within(1e-12));
    }

    @ParameterizedTest(name = "variance μ + {0}μ², window {1}, shortest {2}")
    @DisplayName("The statistic is the greatest ratio that a slow search over all moments and factors finds:")
    @CsvSource({"0,0,1", "0.2,0,1", "0.2,8,1", "1.5,0,3", "0,6,2"})
    void agreesWithSlowSearch(double alpha, int window, int shortest) {
        Cusum cusum = (alpha > 0 ? plain().withOverdispersion(alpha) : plain())
                .withWindow(window)
                .withShortest(shortest)
                .withDecisionLimit(2.5);
        SplittableRandom random = new SplittableRandom(5);
        double[] values = random.ints(40, 0, 5).asDoubleStream().toArray();
        Detections detections = cusum.detect(afterOnes(values), new PeriodRange(BASELINE, BASELINE + 40), 1);
        int begin = 0;
        int alarms = 0;
        for (int n = 0; n < values.length; n++) {
            double slow = 0;
            int earliest = window > 0 ? Math.max(begin, n - window) : begin;
            for (int k = earliest; k <= n - shortest + 1; k++) {
                slow = Math.max(slow, slowRatio(Arrays.copyOfRange(values, k, n + 1), alpha));
            }
            assertThat(detections.score(0, BASELINE + n) * 2.5)
                    .as("period %d", n)
                    .isCloseTo(slow, within(1e-9));
            assertThat(detections.alarm(0, BASELINE + n)).isEqualTo(slow >= 2.5);
            begin = slow >= 2.5 ? n + 1 : begin;
            alarms += slow >= 2.5 ? 1 : 0;
        }
        assertThat(alarms).isBetween(1, 30);
    }

    /** By golden section over the logarithm of the factor, from the probabilities themselves; the mean is 1. */
    private static double slowRatio(double[] counts, double alpha) {
        DoubleUnaryOperator ratio = kappa -> Arrays.stream(counts)
                .map(y -> logProbability(y, Math.exp(kappa), alpha) - logProbability(y, 1, alpha))
                .sum();
        double low = 0;
        double high = 4;
        double golden = (Math.sqrt(5) - 1) / 2;
        for (int i = 0; i < 55; i++) {
            double left = high - golden * (high - low);
            double right = low + golden * (high - low);
            if (ratio.applyAsDouble(left) > ratio.applyAsDouble(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.max(0, ratio.applyAsDouble((low + high) / 2));
    }

    private static double logProbability(double y, double mean, double alpha) {
        if (alpha == 0) {
            return y * Math.log(mean) - mean - Gamma.log(y + 1);
        }
        double size = 1 / alpha;
        return Gamma.log(y + size)
                - Gamma.log(size)
                - Gamma.log(y + 1)
                + size * Math.log(size / (size + mean))
                + y * Math.log(mean / (size + mean));
    }

    @ParameterizedTest(name = "shift {0}")
    @DisplayName("The upper bound is the highest count without an alarm:")
    @ValueSource(doubles = {0, 0.4})
    void upperIsTheHighestCountWithoutAlarm(double shift) {
        Cusum cusum = plain().withOverdispersion(0.3).withShift(shift);
        double[] values = {2, 0, 3, 1, 4, 0};
        Evaluation last =
                cusum.detect(afterOnes(values), PeriodRange.single(17), 1).evaluation(0, 17);
        values[5] = last.upper();
        assertThat(cusum.detect(afterOnes(values), PeriodRange.single(17), 1).alarm(0, 17))
                .isFalse();
        values[5] = last.upper() + 1;
        assertThat(cusum.detect(afterOnes(values), PeriodRange.single(17), 1).alarm(0, 17))
                .isTrue();
    }

    @Test
    @DisplayName(
            "A rise by half is found in its fifth week, 5 (15 log 1.5 − 5) being above 5, although no week alone stands out")
    void findsSmallLastingRise() {
        double[] values = new double[30];
        Arrays.fill(values, 0, 12, 10);
        Arrays.fill(values, 12, 30, 15);
        double[] baseline = new double[104];
        for (int t = 0; t < baseline.length; t++) {
            baseline[t] = 10 + (t % 3 - 1) * 3;
        }
        double[] all = new double[134];
        System.arraycopy(baseline, 0, all, 0, 104);
        System.arraycopy(values, 0, all, 104, 30);
        Cusum cusum = Cusum.withDefaults(Frequency.WEEKLY).withBaseline(104).withTrend(false);
        Detections found = cusum.detect(Panel.of(WEEKS, "a", "i", all), new PeriodRange(104, 134), 1);
        assertThat(found.range().periods().filter(p -> found.alarm(0, p)).findFirst())
                .hasValue(104 + 12 + 4);
        assertThat(found.pValue(0, 104 + 12)).isGreaterThan(0.05);
    }

    @Test
    @DisplayName("What is said of a week does not depend on the range asked for, nor on the number of threads")
    void doesNotDependOnTheRange() {
        Panel panel = Reference.panel();
        Cusum cusum = Cusum.withDefaults(Frequency.WEEKLY).withBaseline(520);
        Detections all = cusum.detect(panel, new PeriodRange(590, 624), 2);
        Detections late = cusum.detect(panel, new PeriodRange(610, 624), 1);
        for (int s = 0; s < panel.size(); s++) {
            for (int period = 610; period < 624; period++) {
                assertThat(late.evaluation(s, period)).isEqualTo(all.evaluation(s, period));
            }
        }
        assertThat(cusum.explain(panel, 20, 620).evaluation()).isEqualTo(all.evaluation(20, 620));
    }

    @Test
    @DisplayName(
            "The explanation names the periods of the model, those on the chart, and coefficients that solve its equations")
    void explains() {
        Panel panel = Reference.panel();
        Cusum cusum = Cusum.withDefaults(Frequency.WEEKLY).withTrend(true).withRefit(Cusum.Refit.YEARLY);
        Explanation explanation = cusum.explain(panel, 5, 620);
        assertThat(explanation.baseline()).hasSize(156 + 8 * 52);
        assertThat(explanation.excluded()).hasSize(620 - 156 - 8 * 52);
        assertThat(explanation.coefficients())
                .extracting(Explanation.Coefficient::name)
                .containsExactly("level", "trend", "cos 1", "sin 1");
        double alpha = (explanation.evaluation().dispersion() - 1)
                / explanation.evaluation().expected();
        double score = explanation.baseline().stream()
                .mapToDouble(each -> (each.observed() - each.fitted()) / (1 + alpha * each.fitted()))
                .sum();
        assertThat(score).isCloseTo(0, within(1e-6));
        assertThat(explanation.coefficients())
                .allSatisfy(each -> assertThat(each.standardError()).isPositive());
        assertThat(Detectors.parse(explanation.method(), explanation.parameters()))
                .isEqualTo(cusum);
    }

    @Test
    @DisplayName("A missing week leaves the chart as it was, and missing weeks of the baseline are left out and noted")
    void missingWeeks() {
        double[] values = {3, Double.NaN, 3};
        Evaluation missing =
                plain().detect(afterOnes(values), PeriodRange.single(13), 1).evaluation(0, 13);
        assertThat(missing.notes()).contains(Note.NO_VALUE);
        assertThat(missing.isDecided()).isFalse();
        assertThat(statistic(plain(), afterOnes(values), 2)).isCloseTo(6 * Math.log(3) - 4, within(1e-12));
        double[] gap = {1, 1, Double.NaN, 1, 1, 1, 1, 1, 1, 1, 1, 1, 4};
        Evaluation after = plain().detect(Panel.of(WEEKS, "a", "i", gap), PeriodRange.single(12), 1)
                .evaluation(0, 12);
        assertThat(after.notes()).containsExactly(Note.GAPS_IN_BASELINE);
        assertThat(after.expected()).isCloseTo(1, within(1e-12));
    }

    @Test
    @DisplayName(
            "After nothing but zeros half a case is expected in all of the baseline: one case is no alarm, two are")
    void zerosBefore() {
        double[] values = new double[105];
        values[104] = 1;
        Cusum cusum = Cusum.withDefaults(Frequency.WEEKLY).withBaseline(104);
        Evaluation one = cusum.detect(Panel.of(WEEKS, "a", "i", values), PeriodRange.single(104), 1)
                .evaluation(0, 104);
        assertThat(one.expected()).isCloseTo(0.5 / 104, within(1e-15));
        assertThat(one.alarm()).isFalse();
        assertThat(one.upper()).isEqualTo(1);
        assertThat(one.notes()).contains(Note.ZERO_VARIANCE);
    }

    @Test
    @DisplayName("Noise in the evaluated week raises the bound; a baseline that is shorter than asked for gives a note")
    void noiseAndShortHistory() {
        double[] values = {1, 2, 0, 1, 1, 0, 2, 1, 1, 2, 0, 1, 1};
        double[] noise = new double[13];
        noise[12] = 8;
        var series = new Panel.Series(new Panel.Key("a", "i"), 0, values, null, noise);
        var quiet = new Panel.Series(new Panel.Key("b", "i"), 0, values);
        Cusum cusum = plain().withDispersion(Cusum.Dispersion.ESTIMATED);
        Detections found = cusum.detect(new Panel(WEEKS, List.of(series, quiet)), new PeriodRange(11, 13), 1);
        assertThat(found.upper(0, 12)).isGreaterThan(found.upper(1, 12));
        assertThat(found.evaluation(0, 12).notes()).containsExactly(Note.NOISE_ADDED);
        assertThat(found.evaluation(1, 11).notes()).containsExactly(Note.SHORT_HISTORY);
        assertThat(cusum.evaluable(new Panel(WEEKS, List.of(quiet)), 0)).isEqualTo(new PeriodRange(12, 13));
    }

    @Test
    @DisplayName("Settings that do not suit the periods are refused with a sentence")
    void refusesSettings() {
        assertThatThrownBy(() ->
                        Cusum.withDefaults(Frequency.MONTHLY).withHarmonics(6).check(Frequency.MONTHLY))
                .hasMessage("harmonics: 6 are too many: a monthly year has only 12 periods");
        assertThatThrownBy(() ->
                        Cusum.withDefaults(Frequency.WEEKLY).withBaseline(51).check(Frequency.WEEKLY))
                .hasMessage("baseline: 51 periods are too few for 4 coefficients and a wave of a year of 52 periods");
        assertThatThrownBy(() -> plain().withWindow(2).withShortest(3).check(Frequency.WEEKLY))
                .hasMessageContaining("shortest");
        assertThatThrownBy(() -> Detectors.parse("nb-cusum", Map.of("alpha", "0.1")))
                .isInstanceOf(InvalidOption.class);
        for (Frequency frequency : Frequency.values()) {
            Detectors.parse("nb-cusum", frequency, Map.of()).check(frequency);
        }
    }
}
