package org.qinghe.care.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who asked for help.
 *
 * @param unit the unit that answers
 * @param askedOn the day of the first contact
 * @param closedOn the day of the closing, where it is closed; a closed record can be taken up again at any time
 */
public record Client(
        UUID id, UUID unit, State state, LocalDate askedOn, Optional<LocalDate> closedOn, Identity identity) {

    /** Where somebody stands. */
    public enum State {
        ASKED,
        IN_CARE,
        CLOSED
    }
}
