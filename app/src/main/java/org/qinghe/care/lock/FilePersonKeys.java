package org.qinghe.care.lock;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.database.CareKeyFolder;
import org.qinghe.database.KeptKeys;
import org.qinghe.database.SealedKey;

/**
 * Each key a file of its own, encrypted with the key-encryption key, in a folder that is not part of the database and of no
 * backup: so a backup can be put back, and whoever was forgotten since stays forgotten.
 */
record FilePersonKeys(CareKeyFolder folder, KeptKeys persons) implements PersonKeys {

    static FilePersonKeys in(CareKeyFolder folder, KeyEncryptionKey above) {
        return new FilePersonKeys(folder, new KeptKeys(folder, above.aead()));
    }

    @Override
    public Aead make(UUID person) {
        return persons.make(person);
    }

    @Override
    public Optional<Aead> of(UUID person) {
        return persons.of(person);
    }

    @Override
    public void destroy(UUID person) {
        persons.destroy(person);
    }

    @Override
    public Aead make(UUID person, UUID category, Aead own) {
        try {
            return key(person, category, own).make();
        } catch (IOException refused) {
            throw new UncheckedIOException("the key of a category cannot be kept", refused);
        }
    }

    @Override
    public Optional<Aead> of(UUID person, UUID category, Aead own) {
        try {
            return key(person, category, own).read();
        } catch (IOException | GeneralSecurityException damaged) {
            throw new IllegalStateException("a key of a category of " + person + " cannot be read", damaged);
        }
    }

    @Override
    public void destroy(UUID person, UUID category) {
        try {
            folder.destroy(person, category);
        } catch (IOException refused) {
            throw new UncheckedIOException("a key of a category of " + person + " cannot be destroyed", refused);
        }
    }

    private SealedKey key(UUID person, UUID category, Aead own) {
        return new SealedKey(folder.file(person, category), own, person + "/" + category);
    }
}
