package org.qinghe.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedPeriodTest {

    @DisplayName("A period begins and ends:")
    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({
        "2026-02-09, 2026-02-09, 2026-02-09",
        "2024-02-29, 2024-02-29, 2024-02-29",
        "2026-W01, 2025-12-29, 2026-01-04",
        "2026-W07, 2026-02-09, 2026-02-15",
        "2020-W53, 2020-12-28, 2021-01-03",
        "2021-W01, 2021-01-04, 2021-01-10",
        "2026-W53, 2026-12-28, 2027-01-03",
        "2024-02, 2024-02-01, 2024-02-29",
        "2026-12, 2026-12-01, 2026-12-31",
        "2026Q3, 2026-07-01, 2026-09-30",
        "2025Q4, 2025-10-01, 2025-12-31"
    })
    void beginsAndEnds(String text, LocalDate first, LocalDate last) {
        StatedPeriod period = StatedPeriod.parse(text).orElseThrow();
        assertThat(period.start()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(StatedPeriod.text(period.form(), period.start())).isEqualTo(text);
    }

    @DisplayName("No period is")
    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-00",
                "2026-13",
                "2026-2",
                "2026-02-30",
                "2025-02-29",
                "2026-W00",
                "2025-W53",
                "2026-W7",
                "2026-w07",
                "2026Q0",
                "2026Q5",
                "2026-Q3",
                " 2026-10",
                "2026-10 ",
                "2026/10",
                "26-10-01",
                "2026-10-01T00",
                "２０２６-10",
                "yesterday"
            })
    void refuses(String text) {
        assertThat(StatedPeriod.parse(text)).isEmpty();
    }

    @Test
    void everyWeekOfFortyYearsReadsBackAsItself() {
        for (LocalDate monday = LocalDate.of(1998, 1, 5); monday.getYear() < 2038; monday = monday.plusWeeks(1)) {
            String text = StatedPeriod.text(StatedPeriod.Form.ISO_WEEK, monday);
            assertThat(StatedPeriod.parse(text).orElseThrow().start()).as(text).isEqualTo(monday);
        }
    }
}
