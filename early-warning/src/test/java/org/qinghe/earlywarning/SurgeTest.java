package org.qinghe.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * By hand: sixteen quarters of 3 and 5 in turn have mean 4 and vary less than by chance, so that the dispersion is 1 and the error of the
 * mean √(4/16) = 0.5. A quarter is then negative binomial with mean 4 and variance 4.25, two together with mean 8 and variance 8 + 1² = 9.
 * Tail probabilities from SciPy 1.17 ({@code scipy.stats.nbinom}).
 */
@DisplayName("Surge")
class SurgeTest {

    private static final Calendar QUARTERS = new Calendar(Frequency.QUARTERLY, LocalDate.of(2015, 1, 1));
    private static final Calendar WEEKS = new Calendar(Frequency.WEEKLY, LocalDate.of(2015, 1, 5));

    private static final double SEVEN = 0.11692462109989822;
    private static final double EIGHT = 0.05659327045811764;
    private static final double FOURTEEN_OF_TWO = 0.08661826957922983 / 2;

    private static Surge plain() {
        return Surge.withDefaults(Frequency.QUARTERLY)
                .with("harmonics", "0")
                .with("trend", "off")
                .with("exclude-recent", "4")
                .with("limit", "0,4");
    }

    private static Surge two() {
        return plain().with("windows", "2").with("alpha", "0.05");
    }

    /** Twenty quarters of 3 and 5 in turn, then the last one before and the newest one as given. */
    private static Panel after(double before, double newest) {
        double[] values = new double[21];
        for (int i = 0; i < 20; i++) {
            values[i] = i % 2 == 0 ? 3 : 5;
        }
        values[19] = before;
        values[20] = newest;
        return Panel.of(QUARTERS, "A", "calls", values);
    }

    private static Evaluation judge(Surge surge, Panel panel) {
        return surge.detect(panel, PeriodRange.single(20), 1).evaluation(0, 20);
    }

    @Test
    void holdsTheNewestPeriodAgainstTheModel() {
        Evaluation evaluation = judge(plain(), after(5, 8));
        assertThat(evaluation.expected()).isCloseTo(4, within(1e-7));
        assertThat(evaluation.dispersion()).isEqualTo(1);
        assertThat(evaluation.pValue()).isCloseTo(EIGHT, within(1e-7));
        assertThat(evaluation.alarm()).isFalse();
    }

    /** However small the p-value, the score stays a number: what is furthest out of the ordinary must not get lost. */
    @Test
    void givesTheMostSurprisingCountTheHighestScore() {
        double before = 0;
        for (double count : new double[] {10, 20, 40, 60}) {
            double score = judge(plain(), after(5, count)).score();
            assertThat(score).isGreaterThan(before);
            before = score;
        }
        assertThat(judge(plain(), after(5, 1e6)).score()).isFinite();
    }

    /** 7 after 7: neither is rare, the two together are rarer. Each window has half of alpha. */
    @Test
    void holdsTheNewestTwoTogetherAgainstIt() {
        Evaluation evaluation = judge(two(), after(7, 7));
        assertThat(FOURTEEN_OF_TWO / 0.5).isLessThan(SEVEN / 0.5);
        assertThat(evaluation.pValue()).isCloseTo(FOURTEEN_OF_TWO / 0.5, within(1e-7));
    }

    /** After 7 a second 7 is still ordinary and 8 is not; alone, 9 would be. */
    @Test
    void boundsTheNewestCountByWhatWentBefore() {
        assertThat(judge(two(), after(7, 7)).upper()).isEqualTo(7);
        assertThat(judge(two(), after(7, 8)).alarm()).isTrue();
        assertThat(judge(two(), after(4, 9)).upper()).isEqualTo(9);
        assertThat(judge(two(), after(4, 9)).alarm()).isFalse();
        assertThat(judge(two(), after(4, 10)).alarm()).isTrue();
    }

    /** After 15, an ordinary 4 makes 19 of two, which is rare; but it was rarer before the 4. From 9 on it would be rarer still. */
    @Test
    void saysNothingTwice() {
        Evaluation evaluation = judge(two(), after(15, 4));
        assertThat(evaluation.pValue()).isEqualTo(1);
        assertThat(evaluation.alarm()).isFalse();
        assertThat(evaluation.upper()).isEqualTo(8);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anAlarmIsACountAboveTheBoundAndAPValueBelowAlpha(long seed) {
        Random random = new Random(seed);
        Panel panel = weeks(random, 2 + 8 * random.nextDouble(), 330);
        Surge surge =
                Surge.withDefaults().with("alpha", "0.05").with("limit", "0,4").with("windows", "3");
        Detections detections = surge.detect(panel, new PeriodRange(270, 330), 1);
        int alarms = 0;
        for (int week = 270; week < 330; week++) {
            Evaluation evaluation = detections.evaluation(0, week);
            boolean above = evaluation.observed() > evaluation.upper();
            assertThat(evaluation.alarm()).isEqualTo(above);
            assertThat(evaluation.pValue() < 0.05).isEqualTo(above);
            assertThat(evaluation.score() > 1).isEqualTo(above);
            alarms += above ? 1 : 0;
        }
        assertThat(alarms).isLessThan(15);
    }

    /** 100 at the start, 3 % more a year and a wave of ± 30 %; also where a peak is higher than any count before. */
    @Test
    void findsTrendAndSeason() {
        double[] values = new double[330];
        for (int week = 0; week < values.length; week++) {
            values[week] = Math.rint(expected(week));
        }
        Surge surge = Surge.withDefaults().with("reference-points", "index");
        Detections detections = surge.detect(Panel.of(WEEKS, "A", "calls", values), new PeriodRange(270, 330), 1);
        for (int week = 270; week < 330; week++) {
            assertThat(detections.expected(0, week)).isCloseTo(expected(week), within(0.6));
        }
        assertThat(detections.evaluation(0, 300).trend()).isEqualTo(TrendDecision.KEPT);
    }

    /** Three times as many each year: half a year on they would be 1.7 times the most that the baseline's model has. */
    @Test
    void doesNotBelieveATrendThatRunsAway() {
        double[] values = new double[300];
        Arrays.setAll(values, week -> Math.rint(2 * Math.exp(1.0986 * week / 52)));
        Surge surge = Surge.withDefaults().with("harmonics", "0");
        assertThat(surge.detect(Panel.of(WEEKS, "A", "calls", values), PeriodRange.single(299), 1)
                        .evaluation(0, 299)
                        .trend())
                .isEqualTo(TrendDecision.EXTRAPOLATES);
    }

    private static double expected(int week) {
        return 100 * Math.exp(0.03 * week / 52 + 0.3 * Math.cos(2 * Math.PI * week / 52));
    }

    @Test
    void weighsPastOutbreaksDown() {
        Random random = new Random(4);
        double[] values = weeks(random, 10, 330).series(0).values();
        values[250] += 60;
        Explanation explanation = Surge.withDefaults().explain(Panel.of(WEEKS, "A", "calls", values), 0, 329);
        var outbreak = explanation.baseline().stream()
                .filter(period -> period.period() == 250)
                .findFirst()
                .orElseThrow();
        assertThat(outbreak.weight()).isLessThan(0.1);
        assertThat(explanation.baseline()).hasSize(5 * 52 - 26);
        assertThat(explanation.excluded()).hasSize(26);
        assertThat(explanation.coefficients())
                .extracting(Explanation.Coefficient::name)
                .contains("level", "cos 1", "sin 2");
    }

    @Test
    void saysTheSameOnAnyNumberOfThreadsFromAnyWeekOnAndWhenExplained() {
        Random random = new Random(9);
        List<Panel.Series> series = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            series.add(new Panel.Series(
                    new Panel.Key("T" + i, "calls"),
                    0,
                    weeks(random, 1 + i, 320).series(0).values()));
        }
        Panel panel = new Panel(WEEKS, series);
        Surge surge = Surge.withDefaults();
        PeriodRange range = new PeriodRange(280, 320);
        Detections alone = surge.detect(panel, range, 1);
        assertThat(surge.detect(panel, range, 3)).isEqualTo(alone);
        assertThat(surge.detect(panel, new PeriodRange(310, 320), 1).evaluation(5, 315))
                .isEqualTo(alone.evaluation(5, 315));
        assertThat(surge.explain(panel, 5, 315).evaluation()).isEqualTo(alone.evaluation(5, 315));
    }

    @Test
    void allowsForKnownNoise() {
        double[] noise = new double[21];
        noise[20] = 4;
        double[] values = after(5, 8).series(0).values();
        Panel panel =
                new Panel(QUARTERS, List.of(new Panel.Series(new Panel.Key("A", "calls"), 0, values, null, noise)));
        Evaluation evaluation = judge(plain(), panel);
        assertThat(evaluation.pValue()).isCloseTo(0.11580178268906384, within(1e-7));
        assertThat(evaluation.notes()).containsExactly(Note.NOISE_ADDED);
    }

    @Test
    void saysWhyItDoesNotJudge() {
        Panel panel = after(5, 8);
        assertThat(plain().detect(panel, PeriodRange.single(19), 1)
                        .evaluation(0, 19)
                        .notes())
                .containsExactly(Note.SHORT_HISTORY);
        assertThat(judge(plain(), after(5, Double.NaN)).notes()).containsExactly(Note.NO_VALUE);
        assertThat(judge(plain(), after(5, Double.NaN)).isDecided()).isFalse();
        assertThat(judge(plain().with("limit", "50,4"), after(5, 30)).notes()).containsExactly(Note.LOW_COUNT);
        assertThat(judge(plain().with("limit", "50,4"), after(5, 30)).alarm()).isFalse();
        assertThat(plain().evaluable(panel, 0)).isEqualTo(PeriodRange.single(20));
    }

    /** As with Farrington, a single count after nothing but zeros is never out of the ordinary. */
    @Test
    void judgesARiseAfterNothingButZeros() {
        double[] values = new double[21];
        values[20] = 1;
        assertThat(judge(plain(), Panel.of(QUARTERS, "A", "calls", values.clone()))
                        .alarm())
                .isFalse();
        values[20] = 3;
        Evaluation evaluation = judge(plain(), Panel.of(QUARTERS, "A", "calls", values));
        assertThat(evaluation.alarm()).isTrue();
        assertThat(evaluation.notes()).containsExactly(Note.ZERO_VARIANCE);
    }

    /** Three counts in five years, all in one autumn: no wave can be made of them, and the level alone stays. */
    @Test
    void goesByTheLevelWhereTheCountsAreTooFewForASeason() {
        double[] values = new double[300];
        values[92] = 3;
        values[94] = 4;
        values[95] = 3;
        values[299] = 5;
        Evaluation evaluation = Surge.withDefaults()
                .with("limit", "0,4")
                .detect(Panel.of(WEEKS, "A", "calls", values), PeriodRange.single(299), 1)
                .evaluation(0, 299);
        assertThat(evaluation.expected()).isBetween(0.001, 10.0 / 234);
        assertThat(evaluation.upper()).isBetween(0.0, 20.0);
        assertThat(evaluation.isDecided()).isTrue();
    }

    @Test
    void leavesOutMissingPeriodsAndEndsAWindowThere() {
        Evaluation evaluation = judge(two(), after(Double.NaN, 8));
        assertThat(evaluation.pValue()).isCloseTo(EIGHT / 0.5, within(1e-7));
    }

    @Test
    void isMadeAgainOfItsParameters() {
        Surge surge = Surge.withDefaults().with("windows", "3").with("alpha", "0.005");
        assertThat(Detectors.parse("surge", surge.parameters())).isEqualTo(surge);
        assertThat(Detectors.parse("surge", Frequency.YEARLY, Map.of()))
                .isEqualTo(Surge.withDefaults(Frequency.YEARLY));
        for (Frequency frequency : Frequency.values()) {
            Surge.withDefaults(frequency).check(frequency);
        }
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(() -> Surge.withDefaults()
                        .with("windows", "9")
                        .with("exclude-recent", "3")
                        .check(Frequency.WEEKLY))
                .isInstanceOf(InvalidOption.class);
        assertThatThrownBy(() -> Surge.withDefaults().with("harmonics", "2").check(Frequency.QUARTERLY))
                .isInstanceOf(InvalidOption.class);
        assertThatThrownBy(() -> Surge.withDefaults()
                        .with("years-back", "1")
                        .with("exclude-recent", "30")
                        .check(Frequency.WEEKLY))
                .isInstanceOf(InvalidOption.class);
    }

    private static Panel weeks(Random random, double mean, int length) {
        double[] values = new double[length];
        Arrays.setAll(values, week -> poisson(mean * (1 + 0.3 * Math.sin(2 * Math.PI * week / 52)), random));
        return Panel.of(WEEKS, "A", "calls", values);
    }

    private static double poisson(double mean, Random random) {
        double limit = Math.exp(-mean);
        double count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
