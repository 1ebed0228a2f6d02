package org.qinghe.units;

import java.util.Optional;
import java.util.UUID;

/**
 * A position held in a unit.
 *
 * @param holder the account of whoever holds it
 * @param holderName that person's name, or empty text
 */
public record Post(
        UUID id,
        UUID unit,
        String titleZh,
        String titleEn,
        Optional<UUID> holder,
        String holderName,
        Responsibility responsibility) {

    /** What the holder answers for; the names are messages {@code units.responsibility.<name>}. */
    public enum Responsibility {
        /** The principal leader; one post of a unit at most. */
        FIRST,
        /** The leader in charge. */
        DIRECT,
        NONE
    }
}
