package org.qinghe.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeeklyHistoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final WeeklySignal FLAT = new WeeklySignal("calls", 521.786, 0, 0, 1, 1);

    @Test
    void aPlaceOfAHundredThousandCountsWhatTheYearlyRateSays() {
        // 521.786 a year are 10 a week: 521.786 / 52.1786.
        var counts = new WeeklyHistory(List.of(FLAT), List.of(), MONDAY, 2000).counts(FLAT, 0, 100_000, 1);
        assertThat(IntStream.of(counts).average().orElseThrow()).isCloseTo(10, within(0.25));
    }

    @Test
    void aRiseMultipliesItsWeeksInItsTownshipAndNoOthers() {
        var rise = new Rise("calls", 2, 9, 3, 5, "", "");
        assertThat(IntStream.range(0, 20)
                        .filter(weeksAgo -> rise.touches("calls", 2, weeksAgo))
                        .boxed())
                .containsExactly(7, 8, 9);
        assertThat(rise.touches("calls", 3, 8)).isFalse();
        assertThat(rise.touches("visits", 2, 8)).isFalse();
    }

    @Test
    void theNewestWeekIsTheLast() {
        var history = new WeeklyHistory(List.of(FLAT), List.of(), MONDAY, 10);
        assertThat(history.monday(9)).isEqualTo(MONDAY);
        assertThat(history.monday(0)).isEqualTo(LocalDate.of(2026, 9, 14));
    }
}
