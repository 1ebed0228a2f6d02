package org.qinghe.care.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.safeguards.DataCategory;

/**
 * What is over its time and was put forward together, as counts and days.
 *
 * @param proposedBy who put it forward; nobody yet where the system has only found it
 * @param parts what there is of each category
 */
public record Batch(Optional<UUID> proposedBy, List<Part> parts) {

    public Batch {
        parts = List.copyOf(parts);
    }

    /**
     * One category, or whole records.
     *
     * @param category nothing where whole records are erased
     * @param records in how many records
     * @param firstDue since when the first of them is due
     * @param lastDue since when the last of them is due
     */
    public record Part(Optional<DataCategory> category, long records, LocalDate firstDue, LocalDate lastDue) {}

    /** How many certificates it would leave. */
    public long proposals() {
        return parts.stream().mapToLong(Part::records).sum();
    }
}
