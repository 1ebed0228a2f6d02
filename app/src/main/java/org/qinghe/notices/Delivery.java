package org.qinghe.notices;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that leaves.
 *
 * @param id its id
 * @param account to whom it goes by e-mail
 * @param hook to which group it goes otherwise
 * @param state where it stands
 * @param attempts how often it was tried
 * @param nextAt when it is tried next, while it waits
 * @param error the key of a sentence: why the last attempt failed; or empty text
 * @param detail what the other side answered, or empty text
 * @param madeAt when it was put here
 */
public record Delivery(
        UUID id,
        Optional<UUID> account,
        Optional<UUID> hook,
        State state,
        int attempts,
        Instant nextAt,
        String error,
        String detail,
        Instant madeAt) {

    /** Where a message stands; one that was dropped had nothing left to say or nobody to say it to. */
    public enum State {
        WAITING,
        SENDING,
        SENT,
        FAILED,
        DROPPED;

        public String message() {
            return "notices.delivery." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
