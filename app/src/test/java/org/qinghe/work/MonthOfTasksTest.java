package org.qinghe.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MonthOfTasksTest {

    @Test
    void aMonthIsShownInWholeWeeksFromMonday() {
        // February 2026 begins on a Sunday and ends on a Saturday; February 2027 fills four weeks to the day.
        var five = MonthOfTasks.of(YearMonth.of(2026, 2), List.of(), 0).weeks();
        assertThat(five).hasSize(5);
        assertThat(five.getFirst().getFirst()).isEqualTo(LocalDate.of(2026, 1, 26));
        assertThat(five.getLast().getLast()).isEqualTo(LocalDate.of(2026, 3, 1));
        var four = MonthOfTasks.of(YearMonth.of(2027, 2), List.of(), 0).weeks();
        assertThat(four).hasSize(4);
        assertThat(four.getFirst().getFirst()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(four.getLast().getLast()).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void theFirstAndTheLastDayHaveTheirTasks() {
        var first = due(LocalDate.of(2028, 2, 1));
        var leapDay = due(LocalDate.of(2028, 2, 29));
        var month = MonthOfTasks.of(YearMonth.of(2028, 2), List.of(first, leapDay), 2);
        assertThat(month.on(LocalDate.of(2028, 2, 1))).containsExactly(first);
        assertThat(month.on(LocalDate.of(2028, 2, 29))).containsExactly(leapDay);
        assertThat(month.on(LocalDate.of(2028, 2, 2))).isEmpty();
        assertThat(month.contains(LocalDate.of(2028, 3, 1))).isFalse();
    }

    @Test
    void aMonthIsFreeWhoseNeighboursAloneHaveTasks() {
        var before = due(LocalDate.of(2026, 1, 26));
        var month = MonthOfTasks.of(YearMonth.of(2026, 2), List.of(before), 1);
        assertThat(month.on(LocalDate.of(2026, 1, 26))).containsExactly(before);
        assertThat(month.free()).isTrue();
        assertThat(MonthOfTasks.of(YearMonth.of(2026, 2), List.of(before, due(LocalDate.of(2026, 2, 28))), 2)
                        .free())
                .isFalse();
    }

    private static Task due(LocalDate day) {
        return new Task(
                UUID.randomUUID(),
                new TaskParent(TaskParent.Kind.RESPONSE, UUID.randomUUID(), Bilingual.ofOne("处置"), false),
                Bilingual.ofOne("任务"),
                Bilingual.ofOne(""),
                UUID.randomUUID(),
                Optional.empty(),
                day,
                TaskState.OPEN);
    }
}
