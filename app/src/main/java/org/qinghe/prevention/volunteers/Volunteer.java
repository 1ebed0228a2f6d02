package org.qinghe.prevention.volunteers;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who agreed to be asked for help.
 *
 * @param unit the unit they help
 * @param organisation the organisation they come through, if any
 * @param agreedOn when they agreed, last
 * @param keptUntil the last day on which this is kept
 */
public record Volunteer(
        UUID id,
        UUID unit,
        Optional<UUID> organisation,
        OwnDetails own,
        Way way,
        State state,
        LocalDate agreedOn,
        LocalDate keptUntil) {

    /** How they agreed; the names are messages {@code prevention.volunteer.way.<name>}. */
    public enum Way {
        OWN_PAGE,
        IN_PERSON;

        public String message() {
            return "prevention.volunteer.way." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the coordinator got in touch; the names are messages {@code prevention.volunteer.state.<name>}. */
    public enum State {
        WAITING,
        ACTIVE;

        public String message() {
            return "prevention.volunteer.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public String path() {
        return VolunteersAccess.VOLUNTEERS + "/" + id;
    }
}
