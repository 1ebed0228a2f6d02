package org.qinghe.database;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;

/**
 * Keys (AES-256-GCM) by number, each in a file of its own that is encrypted with the key above and bound to the number. The
 * folder is part of no backup: what a destroyed key encrypted stays unreadable in every copy.
 *
 * @param above the key that encrypts the keys
 */
public record KeptKeys(CareKeyFolder folder, Aead above) {

    /**
     * A new key.
     *
     * @throws UncheckedIOException where the number has one already, or it cannot be written
     */
    public Aead make(UUID number) {
        try {
            return key(number).make();
        } catch (IOException refused) {
            throw new UncheckedIOException("the key of " + number + " cannot be kept", refused);
        }
    }

    /**
     * The key of that number; nothing where it was destroyed.
     *
     * @throws IllegalStateException where the file was altered
     */
    public Optional<Aead> of(UUID number) {
        try {
            return key(number).read();
        } catch (IOException | GeneralSecurityException damaged) {
            throw new IllegalStateException("the key of " + number + " cannot be read", damaged);
        }
    }

    public void destroy(UUID number) {
        try {
            folder.destroy(number);
        } catch (IOException refused) {
            throw new UncheckedIOException("the key of " + number + " cannot be destroyed", refused);
        }
    }

    private SealedKey key(UUID number) {
        return new SealedKey(folder.file(number), above, number.toString());
    }
}
