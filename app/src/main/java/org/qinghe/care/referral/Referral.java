package org.qinghe.care.referral;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.safeguards.Purpose;

/**
 * That somebody is handed on to another unit.
 *
 * @param purpose what the other unit is asked for
 * @param withNotes whether the person agreed that the other unit reads what was noted at the first one
 * @param changedAt when the state last changed, if it did
 * @param summary the sentences that travel with it; empty text where the viewer's consent does not cover them
 */
public record Referral(
        UUID id,
        UUID person,
        UUID fromUnit,
        UUID toUnit,
        Purpose purpose,
        State state,
        boolean withNotes,
        UUID requestedBy,
        Instant requestedAt,
        Optional<Instant> changedAt,
        String summary) {

    /** How it stands; it goes forward only. */
    public enum State {
        REQUESTED,
        ACCEPTED,
        DECLINED,
        DONE,
        WITHDRAWN
    }

    public boolean mayBeWithdrawn() {
        return state == State.REQUESTED || state == State.ACCEPTED || state == State.DONE;
    }
}
