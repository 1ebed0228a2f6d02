package org.qinghe.work;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a task stands. */
enum TaskState {
    OPEN,
    DOING,
    RETURNED,
    /** Reported as done and waiting for the office to confirm it. */
    DONE,
    CONFIRMED,
    CANCELLED;

    /** The states in which the unit still has something to do. */
    static final Set<TaskState> UNFINISHED = EnumSet.of(OPEN, DOING, RETURNED);

    boolean unfinished() {
        return UNFINISHED.contains(this);
    }

    boolean settled() {
        return this == CONFIRMED || this == CANCELLED;
    }

    String message() {
        return "work.state." + name().toLowerCase(Locale.ROOT);
    }
}
