package org.qinghe.prevention.events;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An event in a community, or something that is published.
 *
 * @param campaign the campaign it belongs to, if any
 * @param unit the unit that holds it
 * @param area the code of the area it is for
 * @param place where it is, or the station, paper or site
 * @param permit which permission it needs and has, or empty text
 * @param material what is needed for it, or empty text
 * @param reach what came of it; present once it was held
 * @param noted how often what came of it was noted
 * @param words what the unit notes of it, or why it was cancelled
 */
public record CommunityEvent(
        UUID id,
        Optional<UUID> campaign,
        UUID unit,
        Kind kind,
        String title,
        String area,
        String place,
        LocalDate day,
        String permit,
        String material,
        State state,
        Optional<Reach> reach,
        int noted,
        String words) {

    /** Sorts of event; the names are messages {@code prevention.event.kind.<name>}. */
    public enum Kind {
        LECTURE,
        EXHIBITION,
        PERFORMANCE,
        VILLAGE_MEETING,
        TELEVISION,
        RADIO,
        NEWSPAPER,
        ONLINE;

        static Optional<Kind> of(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst();
        }

        public String message() {
            return "prevention.event.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it has come; the names are messages {@code prevention.event.state.<name>}. */
    public enum State {
        PLANNED,
        HELD,
        CANCELLED;

        public String message() {
            return "prevention.event.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public String path() {
        return EventsAccess.EVENTS + "/" + id;
    }

    boolean planned() {
        return state == State.PLANNED;
    }
}
