package org.qinghe.staff.pulse;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.qinghe.database.CareKeyFolder;
import org.qinghe.database.DataFolder;
import org.qinghe.database.KeptKey;
import org.qinghe.database.KeptKeys;
import org.springframework.stereotype.Component;

/**
 * Makes of an account the mark that keeps it from answering twice. The key of the marks stands in the database, encrypted with a
 * key in a file; once the file is destroyed nobody can say which account a mark was made of, in a backup neither.
 */
@Component
class PulseKeys {

    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final KeptKeys keys;
    private final SecureRandom random = new SecureRandom();

    PulseKeys(DataFolder folder) throws GeneralSecurityException {
        this.keys = new KeptKeys(
                new CareKeyFolder(folder.pulseKeys()),
                KeptKey.in(folder.secrets().resolve("pulse-key-encryption")));
    }

    /** A new key of marks, encrypted. */
    byte[] make(UUID survey) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            return keys.make(survey).encrypt(key, bound(survey));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The mark of an account; nothing where the key was destroyed. */
    Optional<byte[]> mark(UUID survey, byte[] encrypted, UUID account) {
        return keys.of(survey).map(key -> {
            try {
                var mac = Mac.getInstance(MAC);
                mac.init(new SecretKeySpec(key.decrypt(encrypted, bound(survey)), MAC));
                return mac.doFinal(ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(account.getMostSignificantBits())
                        .putLong(account.getLeastSignificantBits())
                        .array());
            } catch (GeneralSecurityException altered) {
                throw new IllegalStateException("the key of the marks of a survey was altered", altered);
            }
        });
    }

    void destroy(UUID survey) {
        keys.destroy(survey);
    }

    private static byte[] bound(UUID survey) {
        return survey.toString().getBytes(StandardCharsets.UTF_8);
    }
}
