package org.qinghe.care.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.safeguards.Purpose;

/**
 * That a record was opened, or something done in it.
 *
 * @param number its number in the order of looks
 * @param account the worker; nobody where the person came in by their own door
 * @param what {@code care.look.<what>} of the messages
 */
public record Look(
        long number, Optional<UUID> account, Optional<UUID> unit, Purpose purpose, String what, Instant at) {}
