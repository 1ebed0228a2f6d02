package org.qinghe.work;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.qinghe.access.Viewer;

/** The lists of tasks that people ask for. */
public enum TaskList {
    MINE,
    OVERDUE,
    WEEK,
    WAITING,
    ALL;

    static final int DAYS_AHEAD = 7;

    static TaskList of(String name) {
        return Arrays.stream(values())
                .filter(list -> list.param().equals(name))
                .findFirst()
                .orElse(MINE);
    }

    TaskQuery query(Viewer viewer, LocalDate today) {
        return switch (this) {
            case MINE -> TaskQuery.in(TaskState.UNFINISHED).of(viewer.unit());
            case OVERDUE -> TaskQuery.overdue(today);
            case WEEK -> TaskQuery.in(TaskState.UNFINISHED).from(today).until(today.plusDays(DAYS_AHEAD - 1));
            case WAITING -> TaskQuery.in(List.of(TaskState.DONE, TaskState.OBJECTED));
            case ALL -> TaskQuery.in(List.of(TaskState.values()));
        };
    }

    public String param() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String message() {
        return "work.list." + param();
    }
}
