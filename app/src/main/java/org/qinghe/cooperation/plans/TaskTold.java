package org.qinghe.cooperation.plans;

import org.qinghe.work.TaskState;

/** As much as one side tells the other of how a task stands; in words {@code cooperation.plan.told.<NAME>}. */
public enum TaskTold {
    OPEN,
    DOING,
    DONE,
    CANCELLED;

    public String key() {
        return "cooperation.plan.told." + name();
    }

    public boolean unfinished() {
        return this == OPEN || this == DOING;
    }

    /** What one's own office still has to confirm counts as done: it was reported so. */
    static TaskTold of(TaskState state) {
        return switch (state) {
            case OFFERED, OBJECTED, OPEN -> OPEN;
            case DOING, RETURNED -> DOING;
            case DONE, CONFIRMED -> DONE;
            case CANCELLED -> CANCELLED;
        };
    }
}
