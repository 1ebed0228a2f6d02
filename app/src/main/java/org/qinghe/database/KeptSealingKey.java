package org.qinghe.database;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.util.Bytes;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/**
 * A pair of keys with which others seal something for this installation alone, kept in a file that is made once: HPKE (RFC 9180)
 * with X25519, HKDF-SHA-256 and AES-256-GCM.
 */
public final class KeptSealingKey {

    private static final int BYTES = 32;

    private final KeysetHandle keys;

    private KeptSealingKey(KeysetHandle keys) {
        this.keys = keys;
    }

    /**
     * The pair in the file; a fresh one where there is none yet.
     *
     * @throws IllegalStateException where the file holds something else
     */
    public static KeptSealingKey in(Path file) {
        try {
            HybridConfig.register();
            return new KeptSealingKey(TinkJsonProtoKeysetFormat.parseKeyset(
                    KeptOnce.text(file, KeptSealingKey::fresh), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("the key in " + file + " cannot be read", damaged);
        }
    }

    private static String fresh() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(parameters()), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What others seal with: the 32 bytes of the X25519 public key (RFC 7748), base 64. */
    @AccessesPartialKey
    public String publicKey() {
        try {
            var ours = (HpkePublicKey) keys.getPublicKeysetHandle().getPrimary().getKey();
            return Base64.getEncoder().encodeToString(ours.getPublicKeyBytes().toByteArray());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What was sealed for this installation; nothing where it was sealed for another, under another heading, or altered.
     *
     * @param heading what it was bound to when it was sealed
     */
    public Optional<byte[]> opened(byte[] sealed, byte[] heading) {
        try {
            return Optional.of(keys.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                    .decrypt(sealed, heading));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    /**
     * Seals something for whoever has the other half of a key.
     *
     * @param key their public key, base 64
     * @param heading what it is bound to: it opens under the same heading only
     * @throws IllegalArgumentException where that is no such key
     */
    @AccessesPartialKey
    public static byte[] sealed(String key, byte[] content, byte[] heading) {
        try {
            var theirs = read(key).orElseThrow(() -> new IllegalArgumentException("no X25519 public key"));
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(theirs).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(content, heading);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the text is a public key to seal with. */
    public static boolean isPublicKey(String text) {
        return read(text).isPresent();
    }

    @AccessesPartialKey
    private static Optional<HpkePublicKey> read(String key) {
        try {
            HybridConfig.register();
            var bytes = Base64.getDecoder().decode(key);
            return bytes.length == BYTES
                    ? Optional.of(HpkePublicKey.create(parameters(), Bytes.copyFrom(bytes), null))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static HpkeParameters parameters() throws GeneralSecurityException {
        return HpkeParameters.builder()
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .setVariant(HpkeParameters.Variant.NO_PREFIX)
                .build();
    }
}
