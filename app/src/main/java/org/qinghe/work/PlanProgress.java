package org.qinghe.work;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How far units have come with what was promised and what they were asked to do: from figures and tasks, never self-reported. */
public interface PlanProgress {

    /**
     * The straight way that was promised, in the indicator's unit of measure.
     *
     * @param from the day of the baseline
     * @param to the day of the target, later than {@code from}
     */
    record Way(LocalDate from, double baseline, LocalDate to, double target) {}

    /**
     * What the figures said, in the indicator's unit of measure.
     *
     * @param until the last day that it covers
     */
    record Read(double value, LocalDate until) {}

    /**
     * An objective and where its figures stood.
     *
     * @param unit the unit that answers for it
     * @param objective its id
     * @param indicator the id of the indicator that tells
     * @param path the address of its page
     * @param title what is promised
     * @param way the trajectory
     * @param read what the figures said; nothing where they are missing
     * @param expected where the trajectory was on the day of the reading; the baseline where there is none
     * @param kept whether the reading had come as far as the trajectory, or further
     */
    record ObjectiveProgress(
            UUID unit,
            UUID objective,
            UUID indicator,
            String path,
            Bilingual title,
            Way way,
            Optional<Read> read,
            double expected,
            boolean kept) {}

    /**
     * A task that fell due, whatever it belongs to.
     *
     * @param unit the unit that was to do it
     * @param task its id
     * @param title what was to be done
     * @param due its last day
     * @param done whether it was reported as done and not returned since
     * @param inTime whether that was on the last day or before
     */
    record TaskProgress(UUID unit, UUID task, Bilingual title, LocalDate due, boolean done, boolean inTime) {

        public String path() {
            return "/tasks/" + task;
        }
    }

    /** The objectives these units answer for in plans that run on that day, read from what was accepted for until then. */
    List<ObjectiveProgress> objectives(Collection<UUID> units, LocalDate on);

    /** The tasks of these units with a last day from one day to the other; not those cancelled or never taken on. */
    List<TaskProgress> tasks(Collection<UUID> units, LocalDate from, LocalDate until);
}
