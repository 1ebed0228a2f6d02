package org.qinghe.work.plan;

import java.util.List;
import org.qinghe.work.Task;
import org.qinghe.work.TaskCount;
import org.qinghe.work.TaskState;

/**
 * A measure as its page shows it.
 *
 * @param state how it stands
 * @param count how far all its tasks have come
 * @param tasks those of its tasks the viewer may see
 */
public record MeasureView(Measure measure, MeasureState state, TaskCount count, List<Task> tasks) {

    /** Whether there are tasks that this viewer may not see. */
    public boolean partial() {
        return tasks.stream()
                        .filter(task -> task.state() != TaskState.CANCELLED)
                        .count()
                < count.tasks();
    }
}
