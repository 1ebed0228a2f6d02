package org.qinghe.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A report as lists show it.
 *
 * @param form the form's name
 * @param unit the unit's name
 * @param period the period's text
 * @param due the last day on which it is in time
 * @param state how it stands
 * @param overdue whether it should be here and is not
 * @param submitted when it was submitted for the first time
 * @param path where it is filled in and read
 */
public record ReportLine(
        String form,
        String unit,
        String period,
        LocalDate due,
        ReportState state,
        boolean overdue,
        Optional<Instant> submitted,
        String path) {

    /** Whether the unit still has to do something. */
    public boolean open() {
        return state == ReportState.OPEN || state == ReportState.RETURNED;
    }
}
