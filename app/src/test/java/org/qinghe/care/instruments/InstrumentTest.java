package org.qinghe.care.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores and bands as the authors publish them; the sums here are added by hand. */
class InstrumentTest {

    /** The last score of one band and the first of the next, from the tables of the papers. */
    @ParameterizedTest
    @CsvSource({
        "PHQ9, 0, minimal",
        "PHQ9, 4, minimal",
        "PHQ9, 5, mild",
        "PHQ9, 9, mild",
        "PHQ9, 10, moderate",
        "PHQ9, 14, moderate",
        "PHQ9, 15, moderatelySevere",
        "PHQ9, 19, moderatelySevere",
        "PHQ9, 20, severe",
        "PHQ9, 27, severe",
        "GAD7, 4, minimal",
        "GAD7, 5, mild",
        "GAD7, 9, mild",
        "GAD7, 10, moderate",
        "GAD7, 14, moderate",
        "GAD7, 15, severe",
        "GAD7, 21, severe"
    })
    void aSumFallsIntoItsBand(Instrument instrument, int sum, String band) {
        var answers = new HashMap<String, Integer>();
        int left = sum;
        for (var question : instrument.questions()) {
            int answer = Math.min(3, left);
            answers.put(question.id(), answer);
            left -= answer;
        }
        assertThat(instrument.scales(answers)).singleElement().satisfies(scale -> {
            assertThat(scale.score()).isEqualTo(sum);
            assertThat(scale.band()).isEqualTo(band);
        });
    }

    @Test
    void thoughtsOfBeingBetterOffDeadAlwaysAskForASafetyPlan() {
        assertThat(Instrument.PHQ9.asksForSafety(Map.of("9", 1))).isTrue();
        assertThat(Instrument.PHQ9.asksForSafety(Map.of("8", 3, "9", 0))).isFalse();
        assertThat(Instrument.BAM.asksForSafety(Map.of("9", 4))).isFalse();
    }

    /** The example of the manual's appendix in kind: weekly, daily urge, monthly trouble, others concerned recently. */
    @Test
    void assistAddsQuestionsTwoToSevenForEachSubstanceByItself() {
        var answers = Map.of(
                "opioids.2",
                4,
                "opioids.3",
                6,
                "opioids.4",
                5,
                "opioids.5",
                5,
                "opioids.6",
                6,
                "opioids.7",
                3,
                "alcohol.2",
                3,
                "alcohol.3",
                3,
                "alcohol.6",
                3);
        assertThat(Instrument.ASSIST.scales(answers))
                .filteredOn(scale -> scale.score() > 0)
                .containsExactly(new Scale("alcohol", 9, 39, "low"), new Scale("opioids", 29, 39, "high"));
    }

    @ParameterizedTest
    @CsvSource({"alcohol, 10, low", "alcohol, 11, moderateRisk", "cannabis, 3, low", "cannabis, 4, moderateRisk"})
    void assistAllowsMoreOfAlcoholThanOfTheOthers(String substance, int sum, String band) {
        var answers = switch (sum) {
            case 3 -> Map.of(substance + ".2", 3);
            case 4 -> Map.of(substance + ".2", 4);
            case 10 -> Map.of(substance + ".2", 4, substance + ".6", 6);
            default -> Map.of(substance + ".2", 4, substance + ".3", 4, substance + ".6", 3);
        };
        assertThat(Instrument.ASSIST.scales(answers))
                .filteredOn(scale -> scale.name().equals(substance))
                .singleElement()
                .satisfies(scale -> {
                    assertThat(scale.score()).isEqualTo(sum);
                    assertThat(scale.band()).isEqualTo(band);
                });
    }

    @Test
    void tobaccoIsNotAskedTheFifthQuestion() {
        assertThat(Instrument.ASSIST.questions())
                .noneMatch(question -> question.id().equals("tobacco.5"));
        assertThat(Instrument.ASSIST.scales(Map.of()).getFirst()).isEqualTo(new Scale("tobacco", 0, 31, "low"));
        assertThat(Instrument.ASSIST.questions()).hasSize(59);
    }

    @Test
    void theOutcomeMeasureHasThreeScalesAndLeavesTwoQuestionsOut() {
        var answers = new HashMap<String, Integer>();
        for (int number = 1; number <= 17; number++) {
            answers.put(String.valueOf(number), number % 5);
        }
        // use 4+0+1; risk 1+2+3+3+1+0; protection 4+0+2+3+4+1
        assertThat(Instrument.BAM.scales(answers))
                .containsExactly(
                        new Scale("use", 5, 12, "none"),
                        new Scale("risk", 10, 24, "none"),
                        new Scale("protection", 14, 24, "none"));
        answers.put("7", 0);
        answers.put("17", 0);
        assertThat(Instrument.BAM.scales(answers).get(1).score()).isEqualTo(10);
    }

    @Test
    void anAnswerThatIsNotOfferedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Instrument.PHQ9.scales(Map.of("1", 4)));
        assertThatIllegalArgumentException().isThrownBy(() -> Instrument.ASSIST.scales(Map.of("opioids.6", 4)));
    }
}
