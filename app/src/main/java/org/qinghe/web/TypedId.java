package org.qinghe.web;

import java.util.Optional;
import java.util.UUID;

/** An id as it came from a form or an address. */
public final class TypedId {

    private TypedId() {}

    /** Nothing where the text is none. */
    public static Optional<UUID> of(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
