package org.qinghe.care.erasure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That a record should be erased, and says not whose it is.
 *
 * @param reference made by chance; the person may be given it, and the certificate carries it
 * @param unit whose record it is
 * @param proposedBy who noted the request; nobody where the person asked by their own door or the system found it
 * @param approved whether a second person approved it
 * @param held whether it waits for the review of an emergency opening
 */
public record Proposal(
        UUID id,
        String reference,
        UUID unit,
        Basis basis,
        Instant madeAt,
        Optional<UUID> proposedBy,
        boolean approved,
        boolean held) {}
