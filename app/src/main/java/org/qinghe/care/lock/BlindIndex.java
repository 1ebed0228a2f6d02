package org.qinghe.care.lock;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.qinghe.database.DataFolder;
import org.qinghe.database.KeptOnce;
import org.springframework.stereotype.Component;

/**
 * Keyed hashes (HMAC-SHA-256) by which the database finds a record without knowing what it is found by. Two things are ever
 * hashed: the way to reach the person and the code to the person's own door. The key is in the data folder, not the database.
 */
@Component
public final class BlindIndex {

    private static final int BYTES = 32;

    private final SecretKeySpec key;

    BlindIndex(DataFolder folder) {
        var kept = KeptOnce.text(folder.secrets().resolve("care-index"), BlindIndex::fresh);
        this.key = new SecretKeySpec(Base64.getDecoder().decode(kept), "HmacSHA256");
    }

    /** Of a telephone number or another way to reach somebody; spaces, hyphens, case and width of letters do not matter. */
    public byte[] ofReach(String reach) {
        var plain = Normalizer.normalize(reach, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\-()]", "");
        return hash("reach", plain);
    }

    public byte[] ofDoor(DoorCode code) {
        return hash("door", code.text());
    }

    private byte[] hash(String use, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((use + ":" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String fresh() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
