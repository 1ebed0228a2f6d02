package org.qinghe.units;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.qinghe.database.DataFolder;
import org.qinghe.database.KeptKey;
import org.springframework.stereotype.Component;

/** Encrypts what is kept for an account (AES-256-GCM, bound to the account) with a key from the data folder. */
@Component
class SecretBox {

    private final Aead aead;

    SecretBox(DataFolder folder) throws GeneralSecurityException {
        this.aead = KeptKey.in(folder.secrets().resolve("second-factor"));
    }

    byte[] shut(byte[] secret, UUID account) {
        try {
            return aead.encrypt(secret, bound(account));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What was shut for that account.
     *
     * @throws IllegalStateException where it was shut for another account or with another key, or was altered
     */
    byte[] opened(byte[] shut, UUID account) {
        try {
            return aead.decrypt(shut, bound(account));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("the second factor of account " + account + " cannot be read", damaged);
        }
    }

    private static byte[] bound(UUID account) {
        return account.toString().getBytes(StandardCharsets.UTF_8);
    }
}
