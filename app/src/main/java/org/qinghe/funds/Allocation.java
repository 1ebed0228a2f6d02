package org.qinghe.funds;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A proposal to divide money, and what became of it.
 *
 * @param id its id
 * @param version which proposal for this source and use it is, from 1
 * @param proposal what is proposed
 * @param proposedAt when
 * @param proposedBy the account of who proposed it
 * @param proposedName their name
 * @param state where it stands
 * @param settledAt when it was decided or withdrawn
 * @param settledName by whom, or empty text
 */
public record Allocation(
        UUID id,
        int version,
        Subject proposal,
        Instant proposedAt,
        UUID proposedBy,
        String proposedName,
        State state,
        Optional<Instant> settledAt,
        String settledName) {

    /** What is divided, and by what. */
    public record Subject(
            UUID source,
            int year,
            Use use,
            String title,
            BigDecimal pool,
            Formula formula,
            Optional<UUID> population,
            Optional<UUID> need,
            String reason) {}

    /** Where a proposal can stand. */
    public enum State {
        PROPOSED,
        DECIDED,
        WITHDRAWN;

        public String message() {
            return "funds.allocation.state." + name();
        }
    }

    public String path() {
        return "/funds/allocations/" + id;
    }
}
