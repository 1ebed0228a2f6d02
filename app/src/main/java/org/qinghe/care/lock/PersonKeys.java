package org.qinghe.care.lock;

import com.google.crypto.tink.Aead;
import java.util.Optional;
import java.util.UUID;

/** One key per person. What it encrypted is forgotten, in every copy and backup, when it is destroyed. */
interface PersonKeys {

    /**
     * A new key.
     *
     * @throws IllegalStateException where the person has one
     */
    Aead make(UUID person);

    /** The person's key; nothing where it was destroyed. */
    Optional<Aead> of(UUID person);

    void destroy(UUID person);
}
