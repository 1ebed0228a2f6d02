package org.qinghe.database;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * One key (AES-256-GCM) in a file, encrypted with the key above and bound to what it is the key of.
 *
 * @param file where it is
 * @param above the key that encrypts it
 * @param bound what it is the key of, so that no file can take another's place
 */
public record SealedKey(Path file, Aead above, String bound) {

    /**
     * A new key, which is on the disk before anything is encrypted with it.
     *
     * @throws IOException where there is one already, or it cannot be written
     */
    public Aead make() throws IOException {
        try {
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            CareKeyFolder.keep(file, TinkProtoKeysetFormat.serializeEncryptedKeyset(key, above, bytes()));
            return aead(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The key; nothing where it was destroyed.
     *
     * @throws GeneralSecurityException where the file was altered, or is another's
     */
    public Optional<Aead> read() throws IOException, GeneralSecurityException {
        try {
            return Optional.of(
                    aead(TinkProtoKeysetFormat.parseEncryptedKeyset(Files.readAllBytes(file), above, bytes())));
        } catch (NoSuchFileException destroyed) {
            return Optional.empty();
        }
    }

    private static Aead aead(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private byte[] bytes() {
        return bound.getBytes(StandardCharsets.UTF_8);
    }
}
