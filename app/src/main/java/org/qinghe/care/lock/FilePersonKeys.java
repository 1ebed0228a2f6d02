package org.qinghe.care.lock;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.database.CareKeyFolder;

/**
 * Each key a file of its own, encrypted with the key-encryption key, in a folder that is not part of the database and of no
 * backup: so a backup can be put back, and whoever was forgotten since stays forgotten.
 */
record FilePersonKeys(CareKeyFolder folder, KeyEncryptionKey above) implements PersonKeys {

    @Override
    public Aead make(UUID person) {
        try {
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            folder.keep(person, TinkProtoKeysetFormat.serializeEncryptedKeyset(key, above.aead(), bound(person)));
            return aead(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException refused) {
            throw new UncheckedIOException("the key of a person cannot be kept", refused);
        }
    }

    @Override
    public Optional<Aead> of(UUID person) {
        try {
            var kept = Files.readAllBytes(folder.file(person));
            return Optional.of(aead(TinkProtoKeysetFormat.parseEncryptedKeyset(kept, above.aead(), bound(person))));
        } catch (NoSuchFileException destroyed) {
            return Optional.empty();
        } catch (IOException | GeneralSecurityException damaged) {
            throw new IllegalStateException("the key of " + person + " cannot be read", damaged);
        }
    }

    @Override
    public void destroy(UUID person) {
        try {
            folder.destroy(person);
        } catch (IOException refused) {
            throw new UncheckedIOException("the key of " + person + " cannot be destroyed", refused);
        }
    }

    @Override
    public Aead make(UUID person, UUID category, Aead own) {
        try {
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            folder.keep(
                    person,
                    category,
                    TinkProtoKeysetFormat.serializeEncryptedKeyset(key, own, bound(person, category)));
            return aead(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException refused) {
            throw new UncheckedIOException("the key of a category cannot be kept", refused);
        }
    }

    @Override
    public Optional<Aead> of(UUID person, UUID category, Aead own) {
        try {
            var kept = Files.readAllBytes(folder.file(person, category));
            return Optional.of(aead(TinkProtoKeysetFormat.parseEncryptedKeyset(kept, own, bound(person, category))));
        } catch (NoSuchFileException destroyed) {
            return Optional.empty();
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

    private static Aead aead(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] bound(UUID person, UUID category) {
        return (person + "/" + category).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bound(UUID person) {
        return person.toString().getBytes(StandardCharsets.UTF_8);
    }
}
