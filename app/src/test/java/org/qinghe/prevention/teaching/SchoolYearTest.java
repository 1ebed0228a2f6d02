package org.qinghe.prevention.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchoolYearTest {

    @Test
    void aSchoolYearBeginsOnTheFirstOfSeptember() {
        assertThat(SchoolYear.of(LocalDate.of(2026, 8, 31)).text()).isEqualTo("2025–2026");
        assertThat(SchoolYear.of(LocalDate.of(2026, 9, 1)).text()).isEqualTo("2026–2027");
        assertThat(SchoolYear.of(LocalDate.of(2027, 1, 15)).begins()).isEqualTo(2026);
    }

    @Test
    void theNextYearCanBeChosenForPlanningAndNonsenseIsTheRunningOne() {
        var today = LocalDate.of(2026, 11, 27);
        assertThat(SchoolYear.choices(today).keySet()).containsExactly("2027", "2026", "2025", "2024", "2023");
        assertThat(SchoolYear.typed("2027", today).begins()).isEqualTo(2027);
        assertThat(SchoolYear.typed("1999", today).begins()).isEqualTo(2026);
    }

    @Test
    void aLessonIsEnteredUpToTodayAndBackToTheBeginningOfTheYearBefore() {
        var today = LocalDate.of(2026, 11, 27);
        assertThat(SchoolYear.canBeEntered(Optional.of(today), today)).isTrue();
        assertThat(SchoolYear.canBeEntered(Optional.of(today.plusDays(1)), today))
                .isFalse();
        assertThat(SchoolYear.canBeEntered(Optional.of(LocalDate.of(2025, 9, 1)), today))
                .isTrue();
        assertThat(SchoolYear.canBeEntered(Optional.of(LocalDate.of(2025, 8, 31)), today))
                .isFalse();
        assertThat(SchoolYear.canBeEntered(Optional.empty(), today)).isFalse();
    }

    @Test
    void aClassIsWrittenOneWayAndIsNoName() {
        assertThat(ClassLabel.of(" 2 班 ")).contains("2班");
        assertThat(ClassLabel.of("（２）班")).contains("(2)班");
        assertThat(ClassLabel.of("二班")).contains("二班");
        assertThat(ClassLabel.of("B1")).contains("B1");
        assertThat(ClassLabel.of("王小明")).isEmpty();
        assertThat(ClassLabel.of("")).isEmpty();
        assertThat(ClassLabel.of("2班<b>")).isEmpty();
    }

    @Test
    void everyStageHasItsGrades() {
        assertThat(Grade.all()).hasSize(6 + 3 + 3 + 3 + 5);
        assertThat(Grade.of("PRIMARY-6")).isPresent();
        assertThat(Grade.of("JUNIOR-4")).isEmpty();
    }
}
