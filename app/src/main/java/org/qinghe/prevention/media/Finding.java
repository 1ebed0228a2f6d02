package org.qinghe.prevention.media;

import java.util.Locale;

/**
 * A place in a text that could lead to somebody.
 *
 * @param from the index of its first sign
 * @param to the index after its last one
 */
public record Finding(int from, int to, Reason reason) {

    /** Why it could; the names are messages {@code prevention.finding.<name>}. */
    public enum Reason {
        NAME,
        ID_NUMBER,
        TELEPHONE,
        ACCOUNT,
        DWELLING,
        NUMBER_PLATE,
        BIRTHDAY,
        AGE_AND_VILLAGE;

        public String message() {
            return "prevention.finding." + name().toLowerCase(Locale.ROOT);
        }
    }

    boolean meets(Finding other) {
        return from < other.to && other.from < to;
    }
}
