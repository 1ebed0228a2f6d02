package org.qinghe.cooperation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Once that a partner's tables were fetched, or were to be.
 *
 * @param by nobody where the daily job did
 */
public record Fetch(
        UUID id, UUID partner, Instant at, Optional<UUID> by, Way way, String message, String detail, int tables) {

    /** By which way; the names are messages {@code cooperation.way.<name>}. */
    public enum Way {
        FILE,
        ADDRESS;

        public String key() {
            return "cooperation.way." + name();
        }
    }

    static Fetch begun(Partner partner, Way way, Optional<UUID> by, Instant at) {
        return new Fetch(UUID.randomUUID(), partner.id(), at, by, way, "", "", 0);
    }

    Fetch withOutcome(Outcome outcome) {
        return new Fetch(id, partner, at, by, way, outcome.message(), outcome.detail(), outcome.tables());
    }
}
