package org.qinghe.work;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.qinghe.access.Viewer;

/**
 * The tasks that units have because the county agreed a plan with another region. What the plan says is kept by whoever agreed it,
 * who asks for all of this without anybody being signed in, since the other side's answer may come by itself.
 */
public interface JointTasks {

    /**
     * Where a task stands.
     *
     * @param since the day it came to stand so
     */
    record Standing(TaskState state, LocalDate since) {}

    /**
     * Which plans somebody sees.
     *
     * @param everything whether all of them
     * @param plans which, where it is not all
     */
    record Sight(boolean everything, Set<UUID> plans) {

        public Sight {
            plans = Set.copyOf(plans);
        }
    }

    /**
     * Keeps what the plan is called and who leads it; to be called before its first task is given.
     *
     * @param lead the unit that gives its tasks and confirms that they are done
     */
    void keep(UUID plan, Bilingual title, UUID lead);

    /** Gives a task of the plan, and returns its id. */
    UUID give(UUID plan, PlannedTask task);

    /**
     * Makes of a task what is agreed now, where that is something else than before: what only the office changed meanwhile stays.
     * Nothing changes of one that is done or cancelled.
     *
     * @param before what was agreed last
     */
    void amend(UUID task, PlannedTask before, PlannedTask agreed, Bilingual why);

    /** Cancels it, unless it is done. */
    void cancel(UUID task, Bilingual why);

    /** The plans that have a task which the viewer may see. */
    Sight sight(Viewer viewer);

    /** Of each of these tasks, whoever may see it. */
    Map<UUID, Standing> standing(Collection<UUID> tasks);
}
