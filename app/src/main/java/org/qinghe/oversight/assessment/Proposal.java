package org.qinghe.oversight.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A draft about a unit for people to decide on; nothing follows of itself.
 *
 * @param id its id
 * @param assessment the assessment it rests on
 * @param unit the unit
 * @param kind what is proposed
 * @param decision what people decided
 */
public record Proposal(UUID id, UUID assessment, UUID unit, Kind kind, Optional<Decision> decision) {

    /** What is proposed. */
    public enum Kind {
        /** To commend the unit in public. */
        COMMENDATION,
        /** To talk with those who lead it. */
        TALK;

        public String message() {
            return "scores.proposal." + name();
        }
    }

    /**
     * What people decided.
     *
     * @param agreed whether it is to be done
     * @param words why
     * @param name who decided
     * @param at when
     */
    public record Decision(boolean agreed, String words, String name, Instant at) {}

    public String path() {
        return "/proposals/" + id;
    }

    public String state() {
        return decision.map(made -> made.agreed() ? "scores.proposal.agreed" : "scores.proposal.declined")
                .orElse("scores.proposal.open");
    }
}
