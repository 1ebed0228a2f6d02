package org.qinghe.notices;

import java.util.UUID;

/** Whom something is told. */
public sealed interface Audience {

    /** One person. */
    record One(UUID account) implements Audience {}

    /**
     * Those of a unit, now and as long as it holds.
     *
     * @param unit the unit's id
     * @param permission what they must be allowed to do, or empty text for everybody of the unit
     */
    record Those(UUID unit, String permission) implements Audience {}

    static Audience one(UUID account) {
        return new One(account);
    }

    static Audience everybodyOf(UUID unit) {
        return new Those(unit, "");
    }

    static Audience those(UUID unit, String permission) {
        return new Those(unit, permission);
    }
}
