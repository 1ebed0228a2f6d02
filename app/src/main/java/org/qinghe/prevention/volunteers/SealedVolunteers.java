package org.qinghe.prevention.volunteers;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.qinghe.database.DataFolder;
import org.qinghe.database.KeptKey;
import org.springframework.stereotype.Component;

/**
 * Encrypts what volunteers say of themselves (AES-256-GCM, bound to the volunteer) with a key from the data folder, so that a
 * copy of the database alone tells nobody.
 */
@Component
class SealedVolunteers {

    private static final String BETWEEN = "\n";
    private static final int PARTS = 3;

    private final Aead aead;

    SealedVolunteers(DataFolder folder) throws GeneralSecurityException {
        this.aead = KeptKey.in(folder.secrets().resolve("volunteers"));
    }

    byte[] seal(OwnDetails own, UUID volunteer) {
        var text = String.join(BETWEEN, own.name(), own.reach(), own.likes());
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), bytes(volunteer));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What was sealed for that volunteer.
     *
     * @throws IllegalStateException where it was sealed for somebody else or with another key, or was altered
     */
    OwnDetails open(byte[] sealed, UUID volunteer) {
        try {
            var parts =
                    new String(aead.decrypt(sealed, bytes(volunteer)), StandardCharsets.UTF_8).split(BETWEEN, PARTS);
            return new OwnDetails(parts[0], parts[1], parts[2]);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("what volunteer " + volunteer + " said cannot be read", damaged);
        }
    }

    private static byte[] bytes(UUID volunteer) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(volunteer.getMostSignificantBits())
                .putLong(volunteer.getLeastSignificantBits())
                .array();
    }
}
