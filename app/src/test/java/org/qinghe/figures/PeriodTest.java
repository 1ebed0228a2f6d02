package org.qinghe.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A period")
class PeriodTest {

    @ParameterizedTest(name = "{0} is the {1} from {2}")
    @CsvSource({
        "2026-11-24, DAY, 2026-11-24",
        "20261124, DAY, 2026-11-24",
        "2026/1/5, DAY, 2026-01-05",
        "2026年1月5日, DAY, 2026-01-05",
        "2026-W07, WEEK, 2026-02-09",
        "2026W7, WEEK, 2026-02-09",
        "2020-W53, WEEK, 2020-12-28",
        "2026-W01, WEEK, 2025-12-29",
        "2026年第7周, WEEK, 2026-02-09",
        "2026-10, MONTH, 2026-10-01",
        "202610, MONTH, 2026-10-01",
        "2026年3月, MONTH, 2026-03-01",
        "2026Q3, QUARTER, 2026-07-01",
        "2026-Q4, QUARTER, 2026-10-01",
        "2026年第三季度, QUARTER, 2026-07-01",
        "2026, YEAR, 2026-01-01",
        "2026年, YEAR, 2026-01-01"
    })
    void isReadInEveryForm(String text, Frequency frequency, LocalDate start) {
        assertThat(Period.parse(text)).contains(new Period(frequency, start));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "26-11-24",
                "2026-13",
                "2026-02-30",
                "2026-W00",
                "2025-W53",
                "2026Q5",
                "0001",
                "9999",
                "20260230",
                "2026-1-1",
                "next week",
                "2026-10-01T00:00:00Z",
                "-2026",
                "２０２６"
            })
    void isNotReadFromOtherText(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @Test
    void ofAFrequencyMayBeWrittenAsItsFirstDayOnly() {
        assertThat(Period.parse("2026-10-01", Frequency.MONTH))
                .contains(new Period(Frequency.MONTH, LocalDate.of(2026, 10, 1)));
        assertThat(Period.parse("2026-10-02", Frequency.MONTH)).isEmpty();
        assertThat(Period.parse("2026-10", Frequency.QUARTER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Frequency.class)
    void isReadBackFromWhatItWrites(Frequency frequency) {
        var period = Period.containing(frequency, LocalDate.of(2018, 12, 31));
        for (int step = 0; step < 170; step++, period = period.next()) {
            assertThat(Period.parse(period.text(), frequency)).contains(period);
            assertThat(Period.parse(period.dhis2())).contains(period);
        }
    }

    @ParameterizedTest(name = "{0} a year earlier is {1}")
    @CsvSource({
        "2026-W07, 2025-W07",
        "2026-W01, 2025-W01",
        "2020-W53, ",
        "2021-W52, 2020-W52",
        "2024-02-29, ",
        "2024-02-28, 2023-02-28",
        "2026-10, 2025-10",
        "2026Q1, 2025Q1",
        "2026, 2025"
    })
    void hasACounterpartAYearEarlierUnlessThatYearHadNone(String text, String earlier) {
        assertThat(Period.parse(text).flatMap(Period::yearEarlier))
                .isEqualTo(java.util.Optional.ofNullable(earlier).flatMap(Period::parse));
    }
}
