package org.qinghe.work;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.units.Unit;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Words;

/** The tasks that something else than a response gives to units. */
public interface GivenTasks {

    /** Gives the task of a form's row 1 ({@code title1}, {@code unit1} …), or says beside its fields what is wrong. */
    FieldErrors give(TaskParent.Kind kind, UUID parent, Map<String, String> typed, Words words);

    /** The tasks of all of them that the viewer may see, each one's in its own order. */
    List<Task> of(TaskParent.Kind kind, Collection<UUID> parents);

    /** How far the tasks of each of them have come, those included that the viewer may not see; none has no entry. */
    Map<UUID, TaskCount> counts(TaskParent.Kind kind, Collection<UUID> parents);

    /** The task, where the viewer may see it. */
    Optional<Task> find(UUID id);

    /** Moves its last day, as somebody granted; whether the task was still unfinished and due on the day it was read with. */
    boolean postpone(Task task, LocalDate due, String reason);

    /** Gives it to another unit, as somebody granted; whether the task was still unfinished and with the unit it was read with. */
    boolean handOver(Task task, Unit unit);

    /** What the units and people of the tasks, and these units, are called. */
    WorkNames names(Collection<Task> tasks, Collection<UUID> units, Words words);
}
