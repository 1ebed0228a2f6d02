package org.qinghe.care.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry of a record.
 *
 * @param kind what sort, such as {@code SCREENING}
 * @param account who wrote it; nobody where the person did
 * @param unit whose entry it is; of what the person wrote, to whom
 * @param replaces the entry it corrects, if it does
 * @param said its content
 */
public record Entry<T>(
        UUID id,
        String kind,
        LocalDate happenedOn,
        Instant writtenAt,
        Optional<UUID> account,
        UUID unit,
        Optional<UUID> replaces,
        T said) {}
