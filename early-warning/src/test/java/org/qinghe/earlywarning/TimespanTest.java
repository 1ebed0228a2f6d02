package org.qinghe.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimespanTest {

    /** Weeks from Monday, 5 January 2026; the series has weeks 3 to 22, and C1 needs the seven before. */
    private static final Panel PANEL = new Panel(
            new Calendar(Frequency.WEEKLY, LocalDate.of(2026, 1, 5)),
            List.of(new Panel.Series(new Panel.Key("A", "calls"), 3, new double[20])));

    private static final Detector C1 = Ears.withDefaults(Ears.Statistic.C1);

    @DisplayName("Of a series with weeks 3 to 22 are evaluated:")
    @ParameterizedTest(name = "{0} to {1}: {2} up to before {3}")
    @CsvSource({
        ", , 10, 23", // from the first with enough history
        "2026-02-02, , 4, 23", // said by the user: week 4 is told to lack history
        "2026-02-03, , 5, 23", // begins in the middle of week 4
        "2025-01-01, , 3, 23", // never before the series
        ", 2026-04-20, 10, 16", // week 15 begins on 20 April
        ", 2026-04-26, 10, 16",
        ", 2027-01-01, 10, 23",
        "2026-04-20, 2026-04-20, 15, 16",
        "2026-04-21, 2026-04-26, 16, 16", // no week begins between
        ", 2026-01-05, 10, 10",
        "2027-01-01, , 51, 51",
    })
    void choosesThePeriodsThatBeginBetweenTheDays(LocalDate from, LocalDate to, int first, int end) {
        var asked = new Timespan(Optional.ofNullable(from), Optional.ofNullable(to));
        var evaluated = asked.evaluated(C1, PANEL, 0);
        assertThat(evaluated.length()).isEqualTo(end - first);
        if (end > first) {
            assertThat(evaluated).isEqualTo(new PeriodRange(first, end));
        }
    }

    @Test
    void aroundRangesIsTheShortestThatHoldsThoseWithPeriods() {
        assertThat(PeriodRange.around(List.of(
                        new PeriodRange(7, 9), new PeriodRange(1, 1), new PeriodRange(4, 6), new PeriodRange(99, 99))))
                .isEqualTo(new PeriodRange(4, 9));
        assertThat(PeriodRange.around(List.of(new PeriodRange(5, 5))).length()).isZero();
        assertThat(PeriodRange.around(List.of()).length()).isZero();
    }
}
