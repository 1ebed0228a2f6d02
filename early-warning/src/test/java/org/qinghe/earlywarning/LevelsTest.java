package org.qinghe.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Areas looked at together: what carries an alarm, how often chance raises one, and the shares drawn together. */
class LevelsTest {

    private static final Calendar WEEKS = new Calendar(Frequency.WEEKLY, LocalDate.of(2023, 1, 2));
    private static final Levels LEVELS = Levels.withDefaults(Frequency.WEEKLY);
    private static final int TOWNS = 20;
    private static final int LENGTH = 130;
    private static final int LAST = LENGTH - 1;

    /** Small counts of twenty townships, the first ones with the greater means, from 0.2 to 2. */
    private static double[][] quiet(long seed, int length) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] counts = new double[TOWNS][length];
        for (int town = 0; town < TOWNS; town++) {
            for (int week = 0; week < length; week++) {
                counts[town][week] = poisson(mean(town), random);
            }
        }
        return counts;
    }

    private static double mean(int town) {
        return 2 * Math.pow(0.1, town / 19.0);
    }

    private static double poisson(double mean, SplittableRandom random) {
        int count = -1;
        for (double product = 1; product > Math.exp(-mean); product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static Panel panel(double[][] counts, boolean withWhole) {
        List<Panel.Series> series = new ArrayList<>();
        double[] whole = new double[counts[0].length];
        for (int town = 0; town < counts.length; town++) {
            series.add(new Panel.Series(new Panel.Key("town " + town, "i"), 0, counts[town]));
            for (int week = 0; week < whole.length; week++) {
                whole[week] += counts[town][week];
            }
        }
        if (withWhole) {
            series.add(3, new Panel.Series(new Panel.Key("county", "i"), 0, whole));
        }
        return new Panel(WEEKS, series);
    }

    private static Detections last(Panel panel) {
        return LEVELS.detect(panel, PeriodRange.single(LAST), 1);
    }

    private static List<String> alarms(Detections found, Note carriedBy) {
        List<String> areas = new ArrayList<>();
        for (int s = 0; s < found.panel().size(); s++) {
            Evaluation evaluation = found.evaluation(s, LAST);
            if (evaluation.alarm() && evaluation.notes().contains(carriedBy)) {
                areas.add(evaluation.key().area());
            }
        }
        return areas;
    }

    @Test
    @DisplayName(
            "A rise in one township is carried by it alone; the county's sum is an alarm carried by an area, not by the whole")
    void riseInOnePlace() {
        double[][] counts = quiet(1, LENGTH);
        for (int town = 0; town < TOWNS; town++) {
            counts[town][LAST] = town == 10 ? 20 : Math.min(counts[town][LAST], 1);
        }
        Detections found = last(panel(counts, true));
        assertThat(alarms(found, Note.CARRIED_BY_AREA)).contains("town 10").doesNotContain("town 0");
        assertThat(alarms(found, Note.CARRIED_BY_WHOLE)).isEmpty();
    }

    @Test
    @DisplayName(
            "One case more everywhere is nothing in any township, and an alarm of the whole in those that have their part in it")
    void smallRiseEverywhere() {
        double[][] counts = quiet(2, LENGTH);
        for (int town = 0; town < TOWNS; town++) {
            counts[town][LAST] = town == 7 ? 0 : Math.ceil(mean(town)) + (town < 14 ? 1 : 0);
        }
        Detections found = last(panel(counts, true));
        assertThat(alarms(found, Note.CARRIED_BY_WHOLE))
                .contains("county", "town 0", "town 6", "town 13")
                .doesNotContain("town 7");
        assertThat(found.score(0, LAST)).isGreaterThan(1);
        assertThat(found.upper(0, LAST)).isGreaterThanOrEqualTo(counts[0][LAST]);
    }

    @Test
    @DisplayName("Nothing that is said of the townships depends on whether the county's sum stands among them")
    void theWholeIsRecognised() {
        double[][] counts = quiet(3, LENGTH);
        Detections with = last(panel(counts, true));
        Detections without = last(panel(counts, false));
        for (int town = 0; town < TOWNS; town++) {
            assertThat(with.evaluation(town < 3 ? town : town + 1, LAST)).isEqualTo(without.evaluation(town, LAST));
        }
        double sum = 0;
        for (int town = 0; town < TOWNS; town++) {
            sum += without.expected(town, LAST);
        }
        assertThat(with.expected(3, LAST)).isCloseTo(sum, within(0.02 * sum));
    }

    @Test
    @DisplayName("Of 8,000 quiet weeks of townships no more than one in a hundred is an alarm, as alpha says")
    void chanceAlone() {
        Panel panel = panel(quiet(4, 512), false);
        Detections found = LEVELS.detect(panel, new PeriodRange(112, 512), 2);
        int alarms = 0;
        for (int town = 0; town < TOWNS; town++) {
            for (int week = 112; week < 512; week++) {
                alarms += found.alarm(town, week) ? 1 : 0;
            }
        }
        assertThat(alarms).isBetween(8, 80);
    }

    @Test
    @DisplayName(
            "A township that never had a case is expected to have a few, since others have; a single case is no alarm")
    void neverHadACase() {
        double[][] counts = quiet(5, LENGTH);
        counts[19] = new double[LENGTH];
        counts[19][LAST] = 1;
        Detections found = last(panel(counts, false));
        assertThat(found.expected(19, LAST)).isBetween(0.001, 0.1);
        assertThat(found.alarm(19, LAST)).isFalse();
    }

    @Test
    @DisplayName("What is said of a week does not depend on the range, and is explained with the share of the area")
    void explains() {
        Panel panel = panel(quiet(6, LENGTH), true);
        Detections all = LEVELS.detect(panel, new PeriodRange(115, LENGTH), 2);
        Detections one = LEVELS.detect(panel, 5, new PeriodRange(115, LENGTH));
        assertThat(one.panel().size()).isEqualTo(1);
        for (int week = 115; week < LENGTH; week++) {
            assertThat(one.evaluation(0, week)).isEqualTo(all.evaluation(5, week));
        }
        Explanation explanation = LEVELS.explain(panel, 5, LAST);
        assertThat(explanation.evaluation()).isEqualTo(all.evaluation(5, LAST));
        assertThat(explanation.baseline()).hasSize(104);
        assertThat(explanation.excluded()).hasSize(8);
        assertThat(explanation.coefficients())
                .extracting(Explanation.Coefficient::name)
                .containsExactly("level", "cos 1", "sin 1", "share");
        assertThat(Math.exp(explanation.coefficients().getLast().estimate())).isBetween(0.02, 0.15);
        assertThat(Detectors.parse("levels", explanation.parameters())).isEqualTo(LEVELS);
        assertThat(LEVELS.evaluable(panel, 0)).isEqualTo(new PeriodRange(112, LENGTH));
    }

    @Test
    @DisplayName("Too little history, a missing week, noise and a county without any case are noted")
    void notes() {
        double[][] counts = quiet(7, LENGTH);
        counts[2][50] = Double.NaN;
        counts[4][LAST] = Double.NaN;
        Detections gaps = last(panel(counts, false));
        assertThat(gaps.evaluation(0, LAST).notes()).contains(Note.GAPS_IN_BASELINE);
        assertThat(gaps.pValue(0, LAST)).isBetween(0.0, 1.0);
        assertThat(gaps.evaluation(4, LAST).notes()).contains(Note.NO_VALUE);
        assertThat(LEVELS.detect(panel(counts, false), PeriodRange.single(111), 1)
                        .evaluation(0, 111)
                        .notes())
                .containsExactly(Note.SHORT_HISTORY);
        double[][] none = new double[TOWNS][LENGTH];
        none[0][LAST] = 1;
        Evaluation zeros = last(panel(none, false)).evaluation(0, LAST);
        assertThat(zeros.notes()).containsExactly(Note.ZERO_VARIANCE);
        assertThat(zeros.alarm()).isFalse();
        assertThat(zeros.upper()).isEqualTo(1);
        double[] noise = new double[LENGTH];
        noise[LAST] = 18;
        double[][] same = quiet(8, LENGTH);
        var noisy = new Panel.Series(new Panel.Key("a", "i"), 0, same[0], null, noise);
        var other = new Panel.Series(new Panel.Key("b", "i"), 0, same[1]);
        var third = new Panel.Series(new Panel.Key("c", "i"), 0, same[2]);
        double wider = last(new Panel(WEEKS, List.of(noisy, other, third))).upper(0, LAST);
        var plain = new Panel.Series(new Panel.Key("a", "i"), 0, same[0]);
        assertThat(wider)
                .isGreaterThan(
                        last(new Panel(WEEKS, List.of(plain, other, third))).upper(0, LAST));
    }

    @Test
    @DisplayName("A single series is judged as the whole that it is")
    void oneSeries() {
        double[][] counts = {quiet(9, LENGTH)[0]};
        counts[0][LAST] = 15;
        Evaluation evaluation = last(panel(counts, false)).evaluation(0, LAST);
        assertThat(evaluation.alarm()).isTrue();
        assertThat(evaluation.notes()).containsExactly(Note.CARRIED_BY_AREA);
        assertThat(evaluation.pValue())
                .isCloseTo(CountDistribution.atLeast(15, evaluation.expected(), evaluation.dispersion()), within(0.0));
    }

    @Test
    @DisplayName("Clayton and Kaldor's three equations hold for the estimates")
    void equationsHold() {
        double[] observed = {9, 39, 11, 9, 15, 8, 26, 7, 6, 20, 0, 1};
        double[] expected = {1.4, 8.7, 3.0, 2.5, 4.3, 2.4, 8.1, 2.3, 2.0, 6.6, 5.6, 7.2};
        ClaytonKaldor estimate = new ClaytonKaldor();
        estimate.fit(observed, expected, 12);
        double mean = 0;
        for (int i = 0; i < 12; i++) {
            assertThat(estimate.risk(i))
                    .isCloseTo((observed[i] + estimate.shape()) / (expected[i] + estimate.rate()), within(1e-9));
            mean += estimate.risk(i) / 12;
        }
        assertThat(estimate.shape() / estimate.rate()).isCloseTo(mean, within(1e-8));
        double variance = 0;
        for (int i = 0; i < 12; i++) {
            variance += (1 + estimate.rate() / expected[i]) * Math.pow(estimate.risk(i) - mean, 2) / 11;
        }
        assertThat(mean / estimate.rate()).isCloseTo(variance, within(1e-8));
        assertThat(estimate.risk(0)).isBetween(mean, 9 / 1.4);
        assertThat(estimate.risk(10)).isBetween(0.0, mean);
    }

    @Test
    @DisplayName("Areas that differ no more than by chance have the same risk, that of all")
    void alikeAreas() {
        ClaytonKaldor estimate = new ClaytonKaldor();
        estimate.fit(new double[] {10, 11, 9, 10}, new double[] {10, 10, 10, 10}, 4);
        for (int i = 0; i < 4; i++) {
            assertThat(estimate.risk(i)).isCloseTo(1, within(1e-4));
        }
    }
}
