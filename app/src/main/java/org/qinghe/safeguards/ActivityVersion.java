package org.qinghe.safeguards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of a processing activity and what became of it.
 *
 * @param activity the activity's id
 * @param code the activity's code
 * @param version from 1
 * @param fingerprint the SHA-256 of the content as the database keeps it, so that a second person approves what was read
 * @param written who wrote it last
 * @param proposed who proposed it
 * @param decided who approved or returned it
 * @param reason why it was returned, or empty
 * @param ended who ended it
 * @param endReason why, or empty
 */
public record ActivityVersion(
        UUID activity,
        String code,
        int version,
        ActivityState state,
        ActivityContent content,
        String fingerprint,
        Hand written,
        Optional<Hand> proposed,
        Optional<Hand> decided,
        String reason,
        Optional<Hand> ended,
        String endReason) {

    /** Who did it, under which name at the time, and when. */
    public record Hand(UUID account, String name, Instant at) {}

    /** Approved, but its last day has passed: what it covers is locked. */
    public boolean expired(LocalDate today) {
        return state == ActivityState.APPROVED
                && content.validUntil().filter(day -> day.isBefore(today)).isPresent();
    }

    /** The key of the word for how it stands on that day. */
    public String standing(LocalDate today) {
        return "safeguards.state." + (expired(today) ? "EXPIRED" : state.name());
    }

    public boolean proposedBy(UUID account) {
        return proposed.filter(hand -> hand.account().equals(account)).isPresent();
    }
}
