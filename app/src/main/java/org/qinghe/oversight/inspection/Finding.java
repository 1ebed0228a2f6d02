package org.qinghe.oversight.inspection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Something a unit has to mend, and how far it is.
 *
 * @param id its id
 * @param number its number, counted in the installation
 * @param found what was found and ordered
 * @param first who was the unit's first responsible person when it was ordered, or empty text
 * @param foundBy the account that found it
 * @param finders the unit that it was for
 * @param issuedOn when it was ordered, or ordered again after it recurred
 * @param state where it stands
 * @param answer who said last that it is mended, and when
 * @param verifiedOn when another unit saw that it is
 * @param reopened how often it was ordered again
 */
public record Finding(
        UUID id,
        long number,
        NewFinding found,
        String first,
        UUID foundBy,
        UUID finders,
        LocalDate issuedOn,
        FindingState state,
        Optional<Answer> answer,
        Optional<LocalDate> verifiedOn,
        int reopened) {

    /** Somebody of the unit saying that it is mended. */
    public record Answer(UUID account, UUID unit, LocalDate on) {}

    public boolean overdue(LocalDate today) {
        return state.toMend() && found.due().isBefore(today);
    }

    public long daysLate(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(found.due(), today));
    }

    /** Whether another unit saw it mended, and it was reported as mended within its term. */
    public boolean mendedInTime() {
        return verifiedOn.isPresent()
                && answer.filter(given -> !given.on().isAfter(found.due())).isPresent();
    }

    /** Where a reader finds it with its history. */
    public String path() {
        return "/findings/" + id;
    }
}
