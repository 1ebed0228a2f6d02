package org.qinghe.work;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A step that takes a task from one state to another: who takes it, from where, and whether it needs words. */
public enum TaskMove {
    ACCEPT(By.UNIT_ALONE, EnumSet.of(TaskState.OFFERED), TaskState.OPEN, false),
    OBJECT(By.UNIT_ALONE, EnumSet.of(TaskState.OFFERED), TaskState.OBJECTED, true),
    /** The office answers an objection: the task stays with the unit. */
    UPHOLD(By.OFFICE, EnumSet.of(TaskState.OBJECTED), TaskState.OPEN, true),
    START(By.UNIT, EnumSet.of(TaskState.OPEN, TaskState.RETURNED), TaskState.DOING, false),
    FINISH(By.UNIT, TaskState.IN_WORK, TaskState.DONE, true),
    CONFIRM(By.OFFICE, EnumSet.of(TaskState.DONE), TaskState.CONFIRMED, false),
    RETURN(By.OFFICE, EnumSet.of(TaskState.DONE), TaskState.RETURNED, true),
    CANCEL(By.OFFICE, TaskState.UNFINISHED, TaskState.CANCELLED, true);

    /** Who takes a step. */
    public enum By {
        /** The unit itself, for which nobody else can speak. */
        UNIT_ALONE,
        /** The unit, or the office for it. */
        UNIT,
        OFFICE
    }

    private final By by;
    private final Set<TaskState> from;
    private final TaskState to;
    private final boolean needsWords;

    TaskMove(By by, Set<TaskState> from, TaskState to, boolean needsWords) {
        this.by = by;
        this.from = from;
        this.to = to;
        this.needsWords = needsWords;
    }

    public By by() {
        return by;
    }

    public boolean leadsFrom(TaskState state) {
        return from.contains(state);
    }

    public TaskState to() {
        return to;
    }

    public boolean needsWords() {
        return needsWords;
    }

    /** The last part of its address and of its messages. */
    public String verb() {
        return name().toLowerCase(Locale.ROOT);
    }
}
