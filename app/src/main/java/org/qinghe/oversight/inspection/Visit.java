package org.qinghe.oversight.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A unit that was drawn and is looked at, or one that has a task that was.
 *
 * @param inspection the inspection it belongs to
 * @param task the task that was drawn, as it was then
 * @param drawnAt when it was drawn
 * @param done when it was made, where it was
 */
public record Visit(
        UUID id,
        UUID inspection,
        UUID unit,
        Optional<FramedTask> task,
        State state,
        Instant drawnAt,
        Optional<Done> done) {

    /** Where a visit stands. */
    public enum State {
        PLANNED,
        DONE,
        /** The draw it came from was replaced by another. */
        WITHDRAWN;

        public String message() {
            return "inspection.visit." + name();
        }
    }

    /** When it was made, when its answers came in, and from whom. */
    public record Done(LocalDate on, Instant sentAt, String name) {}
}
