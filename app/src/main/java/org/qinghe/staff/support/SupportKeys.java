package org.qinghe.staff.support;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.database.CareKeyFolder;
import org.qinghe.database.DataFolder;
import org.qinghe.database.KeptKey;
import org.qinghe.database.KeptKeys;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Encrypts what is said in a request with the request's own key, and binds it to the place where it stands. */
@Component
class SupportKeys {

    private final KeptKeys keys;
    private final JsonMapper json;

    SupportKeys(DataFolder folder, JsonMapper json) throws GeneralSecurityException {
        this.keys = new KeptKeys(
                new CareKeyFolder(folder.supportKeys()),
                KeptKey.in(folder.secrets().resolve("support-key-encryption")));
        this.json = json;
    }

    void make(UUID request) {
        keys.make(request);
    }

    void destroy(UUID request) {
        keys.destroy(request);
    }

    /** @throws java.util.NoSuchElementException where the request's key was destroyed */
    byte[] sealed(UUID request, UUID place, Said said) {
        try {
            return keys.of(request).orElseThrow().encrypt(json.writeValueAsBytes(said), bound(request, place));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was said; nothing where the request's key was destroyed and an old backup brought its rows back. */
    Optional<Said> opened(UUID request, UUID place, byte[] words) {
        return keys.of(request).map(key -> opened(key, bound(request, place), words));
    }

    private Said opened(Aead key, byte[] bound, byte[] words) {
        try {
            return json.readValue(key.decrypt(words, bound), Said.class);
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException("what was said in a request cannot be read: it was altered", altered);
        }
    }

    private static byte[] bound(UUID request, UUID place) {
        return (request + "/" + place).getBytes(StandardCharsets.UTF_8);
    }
}
