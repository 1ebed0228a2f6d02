package org.qinghe.staff.thanks;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;

/**
 * A word of thanks, or a commendation, to a worker or a team.
 *
 * @param unit the unit of the worker or the team
 * @param worker the worker's account; nothing where a team is thanked
 * @param team what the team is called, or empty text
 * @param decision who agreed or declined, and when
 * @param answer why it was declined, or empty text
 * @param published whether everybody who signs in may see it
 */
public record Thanks(
        UUID id,
        Sort sort,
        UUID unit,
        Optional<UUID> worker,
        String team,
        String reason,
        Instant proposedAt,
        UUID proposedBy,
        State state,
        Optional<Decision> decision,
        String answer,
        boolean published) {

    /** The names are messages {@code staff.thanks.sort.<name>}. */
    public enum Sort {
        THANKS,
        COMMENDATION;

        static Optional<Sort> of(String name) {
            return Arrays.stream(values())
                    .filter(sort -> sort.name().equals(name))
                    .findFirst();
        }

        public String message() {
            return "staff.thanks.sort." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it has come; the names are messages {@code staff.thanks.state.<name>}. */
    public enum State {
        PROPOSED,
        AGREED,
        DECLINED,
        WITHDRAWN;

        public String message() {
            return "staff.thanks.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public record Decision(UUID by, Instant at) {}

    public String path() {
        return ThanksAccess.PATH + "/" + id;
    }

    public boolean agreed() {
        return state == State.AGREED;
    }

    boolean isFor(Viewer viewer) {
        return worker.isPresent() ? worker.get().equals(viewer.account()) : unit.equals(viewer.unit());
    }

    /** Whoever proposed it, and whoever it is for, cannot be the second person. */
    boolean couldBeDecidedBy(UUID account) {
        return state == State.PROPOSED
                && !proposedBy.equals(account)
                && worker.filter(account::equals).isEmpty();
    }
}
