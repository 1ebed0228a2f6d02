package org.qinghe.staff;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a worker has learnt, on paper.
 *
 * @param holder the worker's account
 * @param title as on the paper
 * @param issuer who gave it
 * @param validUntil its last day, where it has one
 */
public record Certificate(
        UUID id, UUID holder, String title, String issuer, LocalDate issuedOn, Optional<LocalDate> validUntil) {

    /** Days before its last day from which a certificate counts as ending soon: time enough to find a course. */
    static final int SOON = 60;

    /** How long a certificate still holds; the names are messages {@code staff.standing.<name>}. */
    public enum Standing {
        HOLDS,
        ENDS_SOON,
        ENDED;

        public String message() {
            return "staff.standing." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** It holds on its last day, too. */
    public Standing on(LocalDate day) {
        return validUntil
                .map(last -> last.isBefore(day)
                        ? Standing.ENDED
                        : last.isAfter(day.plusDays(SOON)) ? Standing.HOLDS : Standing.ENDS_SOON)
                .orElse(Standing.HOLDS);
    }
}
