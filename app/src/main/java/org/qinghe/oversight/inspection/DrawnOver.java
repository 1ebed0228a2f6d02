package org.qinghe.oversight.inspection;

import java.time.LocalDate;
import org.qinghe.work.TasksToInspect;

/** What an inspection draws among. */
public sealed interface DrawnOver {

    record OfUnits() implements DrawnOver {}

    /** The tasks of the units that belong to the period from one day to the other. */
    record OfTasks(TasksToInspect.Within within, LocalDate from, LocalDate until) implements DrawnOver {}

    default boolean tasks() {
        return this instanceof OfTasks;
    }

    /** The part of its messages. */
    default String part() {
        return tasks() ? "tasks" : "units";
    }
}
