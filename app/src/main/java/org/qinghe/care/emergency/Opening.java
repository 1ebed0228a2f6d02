package org.qinghe.care.emergency;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That a record was opened in an emergency.
 *
 * @param account who opened it
 * @param until when it shut again: by itself, or because a second person found it not justified
 * @param reason in the words of who opened it
 * @param review what the second person found, once there is one
 */
public record Opening(
        UUID id, UUID person, UUID account, Instant from, Instant until, String reason, Optional<Review> review) {

    /** How long a second person has. */
    public static final Duration TO_REVIEW = Duration.ofDays(7);

    /** What a second person found. */
    public record Review(UUID account, Verdict verdict, String words, Instant at) {}

    /** In words {@code care.emergency.verdict.<NAME>}. */
    public enum Verdict {
        JUSTIFIED,
        NOT_JUSTIFIED
    }
}
