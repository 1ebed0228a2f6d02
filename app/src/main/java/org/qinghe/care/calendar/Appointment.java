package org.qinghe.care.calendar;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.safeguards.Purpose;

/**
 * Something agreed for a certain time.
 *
 * @param account the worker who agreed it with the person
 * @param note what was agreed besides, such as the place; empty text where nothing was
 */
public record Appointment(
        UUID id,
        UUID person,
        UUID account,
        UUID unit,
        Kind kind,
        Instant startsAt,
        Channel channel,
        State state,
        String note) {

    /** What it is for; each belongs to one purpose, to which the person agreed. */
    public enum Kind {
        SESSION(Purpose.CARE),
        TREATMENT(Purpose.TREATMENT),
        JOB(Purpose.JOB_SUPPORT),
        FOLLOW_UP(Purpose.FOLLOW_UP);

        private final Purpose purpose;

        Kind(Purpose purpose) {
            this.purpose = purpose;
        }

        public Purpose purpose() {
            return purpose;
        }

        /** The kind of that purpose; none where nothing is agreed for it. */
        static Optional<Kind> of(Purpose purpose) {
            return Arrays.stream(values())
                    .filter(each -> each.purpose == purpose)
                    .findFirst();
        }
    }

    /** In which way the two meet. */
    public enum Channel {
        HERE,
        CALL,
        MESSAGE,
        VISIT
    }

    /** How it stands. A stopped one was a follow-up that the person no longer wants; that is the person's last word. */
    public enum State {
        AGREED,
        DONE,
        MISSED,
        CANCELLED,
        STOPPED
    }

    public boolean open() {
        return state == State.AGREED;
    }
}
