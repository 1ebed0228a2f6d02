package org.qinghe.work;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.files.KeptFile;

/** The tasks of units and what shows that they were done, for whoever inspects them. */
public interface TasksToInspect {

    /** By what a task belongs to a period. */
    enum Within {
        /** Its last day lies in the period, whatever became of it. */
        DUE,
        /** It was last reported as done in the period and was not returned since. */
        DONE;

        public String message() {
            return "work.within." + name();
        }
    }

    /**
     * A task as it stands now.
     *
     * @param doneOn when it was last reported as done, where it was and was not returned since
     */
    record Listed(UUID id, UUID unit, Bilingual title, LocalDate due, Optional<LocalDate> doneOn) {}

    /** The tasks of these units in the period, in the order of their ids; not those cancelled or never taken on. */
    List<Listed> of(Collection<UUID> units, Within within, LocalDate from, LocalDate until);

    /** What shows that the task was done, the oldest first; nothing where whoever is signed in may not see the task. */
    List<KeptFile> evidence(UUID task);
}
