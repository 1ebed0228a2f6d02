package org.qinghe.warning;

import java.util.UUID;

/** Confirms warnings as their page does, for whoever is signed in. */
public interface Confirming {

    /**
     * Notes that the rise is real.
     *
     * @param reason what it rests on; never a person's name or circumstances
     * @throws java.util.NoSuchElementException if there is no such warning
     */
    void confirm(UUID warning, String reason);
}
