package org.qinghe.units;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody else altered an account. Published with the change, after its commit.
 *
 * @param account the account's id
 * @param what what was done
 * @param at when
 */
public record AccountAltered(UUID account, What what, Instant at) {

    /** What can be done to another's account that its holder ought to know. */
    public enum What {
        PASSWORD_RESET,
        SECOND_FACTOR_RESET,
        CHANGED
    }
}
