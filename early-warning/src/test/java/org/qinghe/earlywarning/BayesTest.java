package org.qinghe.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The predictive distribution by hand, and against {@code algo.bayes} of R, see {@code bayes/README.md}. */
class BayesTest {

    private static final Calendar WEEKS = new Calendar(Frequency.WEEKLY, LocalDate.of(2025, 1, 6));

    /** As published: Poisson, all periods alike. */
    private static final Bayes PLAIN =
            Bayes.withDefaults(Frequency.WEEKLY).withReweight(false).withOverdispersion(false);

    private static Bayes setting(String name) {
        return switch (name) {
            case "bayes1" -> PLAIN.withHalfWindow(6).withAlpha(0.05);
            case "bayes2" -> PLAIN.withHalfWindow(6).withYearsBack(1).withAlpha(0.05);
            case "bayes3" ->
                PLAIN.withHalfWindow(4).withYearsBack(2).withThisYear(false).withAlpha(0.05);
            case "long" -> PLAIN.withHalfWindow(3).withYearsBack(5).withAlpha(0.001);
            case "near" -> PLAIN.withHalfWindow(13).withAlpha(0.01);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    @DisplayName("Upper bounds and alarms agree with R's bayes1, bayes2, bayes3 and two others in every row")
    void agreesWithR() {
        Panel panel = Reference.panel();
        Map<String, Detections> found = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (int s = 0; s < panel.size(); s++) {
            places.put(panel.series(s).key().area(), s);
        }
        List<Map<String, String>> rows = Reference.table("bayes/bayes", ",");
        assertThat(rows).hasSize(5 * 48 * 40);
        for (Map<String, String> row : rows) {
            Evaluation ours = found.computeIfAbsent(
                            row.get("setting"), name -> setting(name).detect(panel, Reference.RANGE, 1))
                    .evaluation(places.get(row.get("area")), Integer.parseInt(row.get("index")) - 1);
            assertThat(ours.upper()).as("%s", row).isEqualTo(Reference.number(row.get("upper")));
            assertThat(ours.alarm()).as("%s", row).isEqualTo(row.get("alarm").equals("1"));
        }
    }

    private static Evaluation last(Bayes bayes, double... values) {
        int period = values.length - 1;
        return bayes.detect(Panel.of(WEEKS, "a", "i", values), PeriodRange.single(period), 1)
                .evaluation(0, period);
    }

    @Test
    @DisplayName("After 1, 2, 0 the mean is 3.5/3, and P(Y ≥ 1) is 1 − (3/4)^3.5")
    void byHand() {
        Evaluation evaluation = last(PLAIN.withHalfWindow(3), 1, 2, 0, 1);
        assertThat(evaluation.expected()).isCloseTo(3.5 / 3, within(1e-15));
        assertThat(evaluation.pValue()).isCloseTo(1 - Math.pow(0.75, 3.5), within(1e-13));
        assertThat(evaluation.dispersion()).isCloseTo(4.0 / 3, within(1e-15));
        assertThat(evaluation.alarm()).isFalse();
    }

    @Test
    @DisplayName(
            "The upper bound is the least count exceeded with probability alpha or less, and the score passes 1 where it is")
    void upperByHand() {
        Bayes bayes = PLAIN.withHalfWindow(3).withAlpha(0.1);
        double exceeded = 1;
        double probability = Math.pow(0.75, 3.5);
        int upper = -1;
        while (exceeded > 0.1) {
            exceeded -= probability;
            upper++;
            probability *= (3.5 + upper) / (upper + 1) / 4;
        }
        assertThat(last(bayes, 1, 2, 0, upper).upper()).isEqualTo(upper);
        assertThat(last(bayes, 1, 2, 0, upper).alarm()).isFalse();
        assertThat(last(bayes, 1, 2, 0, upper).score()).isLessThan(1);
        assertThat(last(bayes, 1, 2, 0, upper + 1).alarm()).isTrue();
        assertThat(last(bayes, 1, 2, 0, upper + 1).score()).isGreaterThanOrEqualTo(1);
        assertThat(last(bayes, 1, 2, 0, 0).score()).isZero();
    }

    @Test
    @DisplayName("An outbreak in the baseline hides the next one, unless it weighs less")
    void weighsDownOutbreaks() {
        double[] values = {2, 3, 2, 3, 2, 2, 3, 2, 3, 2, 3, 60, 2, 12};
        Bayes plain = PLAIN.withAlpha(0.01);
        assertThat(last(plain, values).alarm()).isFalse();
        assertThat(last(plain.withReweight(true), values).alarm()).isTrue();
        Explanation explanation =
                plain.withReweight(true).explain(Panel.of(WEEKS, "a", "i", values), 0, values.length - 1);
        assertThat(explanation.baseline()).hasSize(13);
        Explanation.BaselinePeriod outbreak = explanation.baseline().get(11);
        assertThat(outbreak.observed()).isEqualTo(60);
        double residual =
                1.5 * (Math.pow(60, 2.0 / 3) - Math.pow(2, 2.0 / 3)) / Math.pow(2, 1.0 / 6); // the median is 2
        assertThat(outbreak.residual()).isCloseTo(residual, within(1e-9));
        assertThat(outbreak.weight()).isCloseTo(1 / residual / residual, within(1e-12));
        assertThat(explanation.baseline()).filteredOn(each -> each.weight() < 1).hasSize(1);
    }

    private static double phi(double[] values, double mean) {
        double squares = 0;
        for (int i = 0; i < 13; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
        }
        return squares / mean / 12;
    }

    @Test
    @DisplayName("Counts that vary more than Poisson's get a wider bound, by their variance over their mean")
    void widensTheBound() {
        double[] values = {1, 9, 2, 12, 0, 8, 3, 11, 1, 7, 2, 10, 4, 9};
        Evaluation narrow = last(PLAIN, values);
        Evaluation wide = last(PLAIN.withOverdispersion(true), values);
        assertThat(wide.upper()).isGreaterThan(narrow.upper());
        assertThat(wide.expected()).isEqualTo(narrow.expected());
        assertThat(wide.dispersion()).isCloseTo(phi(values, 70.5 / 13) * 14 / 13, within(1e-12));
    }

    @Test
    @DisplayName("Missing weeks are left out; too little history, noise and a missing count are noted")
    void notes() {
        Bayes bayes = Bayes.withDefaults(Frequency.WEEKLY).withHalfWindow(4);
        Evaluation gap = last(bayes, 3, Double.NaN, 2, 4, 9);
        assertThat(gap.notes()).containsExactly(Note.GAPS_IN_BASELINE);
        assertThat(gap.expected()).isCloseTo(9.5 / 3, within(1e-15));
        assertThat(last(bayes, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 9)
                        .notes())
                .contains(Note.NOT_ESTIMABLE);
        assertThat(last(bayes, 3, 2, 4, 9).notes()).containsExactly(Note.SHORT_HISTORY);
        Evaluation missing = last(bayes, 3, 2, 4, 9, Double.NaN);
        assertThat(missing.notes()).containsExactly(Note.NO_VALUE);
        assertThat(missing.isDecided()).isFalse();
        var noisy = new Panel.Series(
                new Panel.Key("a", "i"), 0, new double[] {3, 2, 4, 3, 9}, null, new double[] {0, 0, 0, 0, 18});
        Evaluation wider = bayes.detect(new Panel(WEEKS, List.of(noisy)), PeriodRange.single(4), 1)
                .evaluation(0, 4);
        assertThat(wider.notes()).containsExactly(Note.NOISE_ADDED);
        assertThat(wider.upper()).isGreaterThan(last(bayes, 3, 2, 4, 3, 9).upper());
    }

    @Test
    @DisplayName(
            "A baseline of nothing, or of windows that overlap, is refused; the settings read back as the same detector")
    void settings() {
        assertThatThrownBy(() -> PLAIN.withThisYear(false).check(Frequency.WEEKLY))
                .hasMessage("this-year: off leaves nothing to compare with unless earlier years take part");
        assertThatThrownBy(() -> PLAIN.withYearsBack(1).withHalfWindow(6).check(Frequency.MONTHLY))
                .hasMessageContaining("half-window: 6 makes windows of 13 periods, which overlap");
        assertThat(Detectors.parse("bayes", PLAIN.withYearsBack(2).parameters()))
                .isEqualTo(PLAIN.withYearsBack(2));
        Panel panel = Reference.panel();
        assertThat(PLAIN.withYearsBack(1).evaluable(panel, 0)).isEqualTo(new PeriodRange(65, 624));
        for (Frequency frequency : Frequency.values()) {
            Detectors.parse("bayes", frequency, Map.of()).check(frequency);
        }
    }
}
