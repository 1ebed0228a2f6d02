package org.qinghe.units;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who signs in.
 *
 * @param password as encoded by Argon2id
 * @param failures wrong passwords since the last right one
 * @param lockedUntil until when no password is looked at
 * @param email the address by which an organisation's own sign-in names the person, or empty text
 */
record Account(
        UUID id,
        UUID unit,
        String signInName,
        String name,
        String password,
        boolean mustChangePassword,
        boolean disabled,
        int failures,
        Optional<Instant> lockedUntil,
        String email) {

    boolean lockedAt(Instant now) {
        return lockedUntil.map(now::isBefore).orElse(false);
    }
}
