package org.qinghe.prevention.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A text for the media.
 *
 * @param version one more with each change
 * @param returned why it was given back, or empty text
 * @param writtenBy who wrote it last
 * @param approvedName who approved it, or empty text
 * @param uses how often it went out
 */
public record MediaText(
        UUID id,
        UUID unit,
        Kind kind,
        String title,
        String body,
        State state,
        int version,
        String returned,
        UUID writtenBy,
        String writtenName,
        String approvedName,
        int uses) {

    /** Sorts of text; the names are messages {@code prevention.text.kind.<name>}. */
    public enum Kind {
        TYPICAL_CASE,
        NEWS,
        SCRIPT,
        POST;

        static Optional<Kind> of(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst();
        }

        public String message() {
            return "prevention.text.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it has come; the names are messages {@code prevention.text.state.<name>}. */
    public enum State {
        DRAFT,
        PROPOSED,
        APPROVED;

        public String message() {
            return "prevention.text.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public String path() {
        return MediaAccess.TEXTS + "/" + id;
    }

    /** What a reader outside would read. */
    String whole() {
        return title + "\n" + body;
    }
}
