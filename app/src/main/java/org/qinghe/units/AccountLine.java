package org.qinghe.units;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An account as the lists show it.
 *
 * @param unitNameZh the unit's Chinese name
 * @param unitNameEn the unit's English name, or empty text
 * @param roles the codes of its roles
 * @param standing whether it can be used
 * @param lastSignIn when somebody last signed in with it
 */
public record AccountLine(
        UUID id,
        String signInName,
        String name,
        UUID unit,
        String unitNameZh,
        String unitNameEn,
        List<String> roles,
        Standing standing,
        Optional<Instant> lastSignIn) {

    /** Whether an account can be used; the names are messages {@code units.standing.<name>}. */
    public enum Standing {
        IN_USE,
        /** Waits for its first password to be changed. */
        NEW,
        /** Waits after wrong passwords. */
        LOCKED,
        DISABLED
    }
}
