package org.qinghe.work.plan;

import java.time.LocalDate;
import java.util.Locale;
import org.qinghe.work.TaskCount;

/** How a measure stands, told by its tasks and by the day; nobody reports it. */
public enum MeasureState {
    /** Its first day is still to come. */
    AHEAD,
    /** It is time, and nobody was given a task. */
    WITHOUT_TASKS,
    UNDER_WAY,
    /** A task is overdue, or the last day is past and something is left. */
    LATE,
    DONE;

    static MeasureState of(Measure measure, TaskCount count, LocalDate today) {
        if (count.allDone()) {
            return DONE;
        }
        if (count.overdue() > 0 || measure.ends().isBefore(today)) {
            return LATE;
        }
        if (measure.begins().isAfter(today)) {
            return AHEAD;
        }
        return count.tasks() == 0 ? WITHOUT_TASKS : UNDER_WAY;
    }

    public String message() {
        return "work.measure.state." + name().toLowerCase(Locale.ROOT);
    }

    /** The style of its mark; the words beside it say the same. */
    public String mark() {
        return switch (this) {
            case DONE -> "qh-state-confirmed";
            case LATE -> "qh-state-late";
            case UNDER_WAY -> "qh-state-doing";
            case AHEAD, WITHOUT_TASKS -> "";
        };
    }
}
