package org.qinghe.notices;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.qinghe.database.DataFolder;
import org.qinghe.database.KeptKey;
import org.springframework.stereotype.Component;

/** Encrypts the passwords and tokens of the ways out (AES-256-GCM, each bound to its place) with a key from the data folder. */
@Component
class SealedSecrets {

    private final Aead aead;

    SealedSecrets(DataFolder folder) throws GeneralSecurityException {
        this.aead = KeptKey.in(folder.secrets().resolve("notices"));
    }

    byte[] seal(String secret, String place) {
        try {
            return aead.encrypt(secret.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What was shut for that place.
     *
     * @throws IllegalStateException where it was shut for another place or with another key, or was altered
     */
    String open(byte[] shut, String place) {
        try {
            return new String(aead.decrypt(shut, place.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("the secret of " + place + " cannot be read", damaged);
        }
    }
}
