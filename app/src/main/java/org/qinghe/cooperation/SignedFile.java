package org.qinghe.cooperation;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qinghe.database.KeptKeyPair;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of which can be told who made it. The content is signed byte by byte as it stands in the file, so that nobody has to
 * agree on how JSON is written (RFC 7515 does likewise).
 *
 * @param content what is signed
 * @param key the signer's public key, X.509, base 64
 * @param signature Ed25519 over what the content is signed as, and the content
 */
record SignedFile(byte[] content, String key, byte[] signature) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** As it stands in the file. */
    private record Written(
            @Nullable String content,
            @Nullable String key,
            @Nullable String signature) {}

    static SignedFile of(byte[] content, SignedAs use, KeptKeyPair keys) {
        return new SignedFile(content, keys.publicKey(), keys.sign(use.statement(content)));
    }

    byte[] bytes() {
        var encoder = Base64.getEncoder();
        return JSON.writeValueAsBytes(
                new Written(encoder.encodeToString(content), key, encoder.encodeToString(signature)));
    }

    /** Nothing where the bytes are no such file. Whether it is genuine is another matter. */
    static Optional<SignedFile> read(byte[] bytes) {
        try {
            var written = JSON.readValue(bytes, Written.class);
            if (written == null || written.content() == null || written.key() == null || written.signature() == null) {
                return Optional.empty();
            }
            var decoder = Base64.getDecoder();
            return Optional.of(new SignedFile(
                    decoder.decode(written.content()), written.key(), decoder.decode(written.signature())));
        } catch (JacksonException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** Whether they signed it, and as that. */
    boolean isSignedBy(String theirKey, SignedAs use) {
        return theirKey.equals(key) && KeptKeyPair.signed(use.statement(content), signature, theirKey);
    }
}
