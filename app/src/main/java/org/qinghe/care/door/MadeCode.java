package org.qinghe.care.door;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That a code to a person's own door was made.
 *
 * @param account the worker; nobody where the person made it
 */
public record MadeCode(Optional<UUID> account, Instant at) {}
