package org.qinghe.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qinghe.demo.MonthlyHistory.Cell;

@DisplayName("The fictional months")
class MonthlyHistoryTest {

    private static final int NEWEST = 95;
    private static final MonthlyHistory HISTORY =
            new MonthlyHistory(DemoGeography.generate(DemoCounty.SEED), DemoCounty.SEED);
    private static final Map<Cell, Double> VALUES = HISTORY.handedIn();

    @Test
    void nobodyPassesWhoDidNotTakeTheQuizButInOneTownship() {
        assertThat(VALUES.keySet())
                .filteredOn(cell -> cell.indicator().equals("quiz_passed"))
                .hasSize(28 * 96 - 2)
                .filteredOn(cell ->
                        at("quiz_passed", cell.area(), cell.month()) > at("quiz_taken", cell.area(), cell.month()))
                .containsExactly(new Cell("quiz_passed", "990101108", NEWEST));
    }

    @Test
    void noMoreAreInTreatmentThanThereArePlaces() {
        for (int month = 0; month <= NEWEST; month++) {
            assertThat(at("in_voluntary_treatment", "990101", month))
                    .isPositive()
                    .isLessThanOrEqualTo(at("treatment_places", "990101", month));
        }
    }

    @Test
    void twoTownshipsHandedInNothingForTheNewestMonth() {
        assertThat(VALUES)
                .doesNotContainKeys(
                        new Cell("lessons_held", "990101106", NEWEST), new Cell("volunteers", "990101121", NEWEST))
                .containsKey(new Cell("lessons_held", "990101106", NEWEST - 1));
    }

    @Test
    void oneValueWasHandedInTooLowAndCorrected() {
        var corrected = new Cell("reach_primary", "990101103", NEWEST - 1);
        assertThat(HISTORY.corrections()).containsOnlyKeys(corrected);
        assertThat(VALUES.get(corrected)).isLessThan(HISTORY.corrections().getOrDefault(corrected, 0.0) / 2);
    }

    private static double at(String indicator, String area, int month) {
        return VALUES.getOrDefault(new Cell(indicator, area, month), Double.NaN);
    }
}
