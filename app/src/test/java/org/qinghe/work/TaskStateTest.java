package org.qinghe.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TaskStateTest {

    @Test
    void everyStepLeadsFromTheseStatesOnly() {
        var expected = Map.of(
                TaskMove.ACCEPT, Set.of(TaskState.OFFERED),
                TaskMove.OBJECT, Set.of(TaskState.OFFERED),
                TaskMove.UPHOLD, Set.of(TaskState.OBJECTED),
                TaskMove.START, Set.of(TaskState.OPEN, TaskState.RETURNED),
                TaskMove.FINISH, Set.of(TaskState.OPEN, TaskState.DOING, TaskState.RETURNED),
                TaskMove.CONFIRM, Set.of(TaskState.DONE),
                TaskMove.RETURN, Set.of(TaskState.DONE),
                TaskMove.CANCEL,
                        Set.of(
                                TaskState.OFFERED,
                                TaskState.OBJECTED,
                                TaskState.OPEN,
                                TaskState.DOING,
                                TaskState.RETURNED));
        for (var move : TaskMove.values()) {
            assertThat(statesBefore(move)).as(move.name()).isEqualTo(expected.get(move));
        }
    }

    @Test
    void nothingLeadsOutOfAConfirmedOrCancelledTask() {
        for (var move : TaskMove.values()) {
            assertThat(move.leadsFrom(TaskState.CONFIRMED)).isFalse();
            assertThat(move.leadsFrom(TaskState.CANCELLED)).isFalse();
        }
    }

    private static Set<TaskState> statesBefore(TaskMove move) {
        return Arrays.stream(TaskState.values()).filter(move::leadsFrom).collect(Collectors.toSet());
    }
}
