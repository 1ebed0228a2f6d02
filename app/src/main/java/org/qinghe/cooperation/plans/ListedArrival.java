package org.qinghe.cooperation.plans;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that was handed in or fetched, and what came of it.
 *
 * @param by nobody where it was fetched by itself
 * @param partner who signed it, where that is known
 * @param plan which plan it speaks of, where it could be read
 * @param message the key of the sentence that says what came of it
 * @param detail what goes into it, or empty text
 */
public record ListedArrival(
        Instant at,
        Optional<UUID> by,
        Way way,
        Optional<UUID> partner,
        Optional<UUID> plan,
        String message,
        String detail) {

    /** By which way; in the words of the tables that are taken over. */
    public enum Way {
        FILE,
        ADDRESS;

        public String key() {
            return "cooperation.way." + name();
        }
    }
}
