package org.qinghe.safeguards;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One link of the chain.
 *
 * @param number its place in the trail, from 1 without gaps
 * @param at when, to the microsecond
 * @param account who was signed in, or nobody where the system acted
 * @param actor that account's name at the time
 * @param action what was done
 * @param subject to what
 * @param details further facts, as {@code key=value} lines in key order
 * @param previousHash the hash of the entry before; zeros for the first
 * @param hash the hash of everything above
 */
record AuditEntry(
        long number,
        Instant at,
        Optional<UUID> account,
        String actor,
        String action,
        String subject,
        String details,
        Digest previousHash,
        Digest hash) {

    /** The hash the entry ought to have. */
    Digest expectedHash() {
        return Digest.of(
                previousHash.hex(),
                Long.toString(number),
                at.toString(),
                account.map(UUID::toString).orElse(""),
                actor,
                action,
                subject,
                details);
    }

    AuditEntry sealed() {
        return new AuditEntry(number, at, account, actor, action, subject, details, previousHash, expectedHash());
    }
}
