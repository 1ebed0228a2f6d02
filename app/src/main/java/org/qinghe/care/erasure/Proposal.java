package org.qinghe.care.erasure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.safeguards.DataCategory;

/**
 * That a record, or one category of it, should be erased; says not whose it is.
 *
 * @param reference made by chance; the person may be given it, and the certificate carries it
 * @param unit whose record it is
 * @param category which category, or nothing where the whole record should go
 * @param proposedBy who noted the request; nobody where the person asked by their own door or the system found it
 * @param approved whether a second person approved it
 * @param held whether it waits for the review of an emergency opening
 */
public record Proposal(
        UUID id,
        String reference,
        UUID unit,
        Basis basis,
        Optional<DataCategory> category,
        Instant madeAt,
        Optional<UUID> proposedBy,
        boolean approved,
        boolean held) {}
