package org.qinghe.work;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a task stands. */
public enum TaskState {
    /** The unit has not said yet whether it can. */
    OFFERED,
    /** The unit says why it cannot, and waits for the office to answer. */
    OBJECTED,
    OPEN,
    DOING,
    RETURNED,
    /** Reported as done and waiting for the office to confirm it. */
    DONE,
    CONFIRMED,
    CANCELLED;

    /** The states in which the unit has something to do. */
    static final Set<TaskState> IN_WORK = EnumSet.of(OPEN, DOING, RETURNED);

    /** The states in which it is not done and is still to be. */
    public static final Set<TaskState> UNFINISHED = EnumSet.of(OFFERED, OBJECTED, OPEN, DOING, RETURNED);

    static String[] names(Collection<TaskState> states) {
        return states.stream().map(TaskState::name).toArray(String[]::new);
    }

    /** Whether the unit has not taken it on, so that another could be asked without further ado. */
    public boolean undecided() {
        return this == OFFERED || this == OBJECTED;
    }

    public boolean unfinished() {
        return UNFINISHED.contains(this);
    }

    public boolean settled() {
        return this == CONFIRMED || this == CANCELLED;
    }

    public String message() {
        return "work.state." + name().toLowerCase(Locale.ROOT);
    }
}
