package org.qinghe.work;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a task stands. */
public enum TaskState {
    OPEN,
    DOING,
    RETURNED,
    /** Reported as done and waiting for the office to confirm it. */
    DONE,
    CONFIRMED,
    CANCELLED;

    /** The states in which the unit still has something to do. */
    public static final Set<TaskState> UNFINISHED = EnumSet.of(OPEN, DOING, RETURNED);

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
