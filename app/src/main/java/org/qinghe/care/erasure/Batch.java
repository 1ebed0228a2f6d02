package org.qinghe.care.erasure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Records whose time is over, as counts and days.
 *
 * @param proposedBy who put them forward; nobody yet where the system has only found them
 * @param records how many
 * @param firstDue since when the first of them is due
 * @param lastDue since when the last of them is due
 */
public record Batch(Optional<UUID> proposedBy, long records, LocalDate firstDue, LocalDate lastDue) {}
