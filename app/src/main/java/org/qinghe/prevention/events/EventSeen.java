package org.qinghe.prevention.events;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.qinghe.web.TypedId;

/**
 * An event as a phone knows it.
 *
 * @param noted how often what came of it had been noted when the phone learned of it
 */
record EventSeen(UUID event, int noted) {

    private static final Pattern TEXT = Pattern.compile("([0-9a-f-]{36})\\.(\\d{1,6})");

    static EventSeen of(CommunityEvent event) {
        return new EventSeen(event.id(), event.noted());
    }

    /** As {@link #text} writes it; nothing where the text is none. */
    static Optional<EventSeen> of(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? TypedId.of(parts.group(1)).map(id -> new EventSeen(id, Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    String text() {
        return event + "." + noted;
    }
}
