package org.qinghe.care.lock;

import com.google.crypto.tink.Aead;
import java.util.Optional;
import java.util.UUID;

/**
 * One key per person, and one for each category of their record, which is encrypted with the person's. What a key encrypted is
 * forgotten, in every copy and backup, when it is destroyed.
 */
interface PersonKeys {

    /**
     * A new key.
     *
     * @throws IllegalStateException where the person has one
     */
    Aead make(UUID person);

    /** The person's key; nothing where it was destroyed. */
    Optional<Aead> of(UUID person);

    /** Destroys the person's key and with it those of all categories. */
    void destroy(UUID person);

    /** A new key for a category; the number is made by chance and not used again. */
    Aead make(UUID person, UUID category, Aead own);

    /** The key of a category; nothing where it was destroyed. */
    Optional<Aead> of(UUID person, UUID category, Aead own);

    void destroy(UUID person, UUID category);
}
