package org.qinghe.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * An expected report and how it stands.
 *
 * @param form the form's id
 * @param unit the id of the unit that answers for it
 * @param period the period it is about
 * @param due the last day on which it is in time
 * @param state how it stands
 * @param firstSubmitted when it was submitted for the first time
 */
public record ReportStanding(
        UUID form, UUID unit, Period period, LocalDate due, ReportState state, Optional<Instant> firstSubmitted) {

    /** Whether it was submitted on the due day or before. */
    public boolean inTime(ZoneId zone) {
        return firstSubmitted
                .map(at -> !at.atZone(zone).toLocalDate().isAfter(due))
                .orElse(false);
    }

    /** Whether it should have been here by then and is not. */
    public boolean overdue(LocalDate today) {
        return (state == ReportState.OPEN || state == ReportState.RETURNED) && today.isAfter(due);
    }
}
