package org.qinghe.care.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A record of the unit that nobody closed and nobody opened for years; nothing is said of whose it is.
 *
 * @param lookedAt when somebody last opened it, if anybody did
 * @param worker whose it is, if anybody's
 */
public record Untouched(UUID person, LocalDate askedOn, Optional<Instant> lookedAt, Optional<UUID> worker) {}
