package org.qinghe.database;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** A pair of Ed25519 keys (RFC 8032) of this installation, kept in a file that is made once. */
public final class KeptKeyPair {

    private static final String ALGORITHM = "Ed25519";

    private final KeyPair keys;

    private KeptKeyPair(KeyPair keys) {
        this.keys = keys;
    }

    /**
     * The pair in the file; a fresh one where there is none yet.
     *
     * @throws IllegalStateException where the file holds something else
     */
    public static KeptKeyPair in(Path file) {
        try {
            var lines = KeptOnce.text(file, KeptKeyPair::fresh).lines().toList();
            var decoder = Base64.getDecoder();
            return new KeptKeyPair(new KeyPair(
                    publicKey(decoder.decode(lines.get(1))),
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.get(0))))));
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new IllegalStateException("the key in " + file + " cannot be read", damaged);
        }
    }

    private static String fresh() {
        try {
            var keys = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return text(keys.getPrivate().getEncoded()) + "\n"
                    + text(keys.getPublic().getEncoded()) + "\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public byte[] sign(byte[] statement) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(statement);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public boolean signed(byte[] statement, byte[] signature) {
        return signed(statement, signature, keys.getPublic());
    }

    /**
     * Whether somebody else signed the statement.
     *
     * @param key their public key in X.509 form, base 64; nothing is signed with anything else
     */
    public static boolean signed(byte[] statement, byte[] signature, String key) {
        return read(key).filter(theirs -> signed(statement, signature, theirs)).isPresent();
    }

    /** Whether the text is a public key in X.509 form, base 64. */
    public static boolean isPublicKey(String text) {
        return read(text).isPresent();
    }

    private static Optional<PublicKey> read(String key) {
        try {
            return Optional.of(publicKey(Base64.getDecoder().decode(key)));
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static boolean signed(byte[] statement, byte[] signature, PublicKey key) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(statement);
            return check.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    private static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** What somebody outside needs to check a signature: the public key in X.509 form, base 64. */
    public String publicKey() {
        return text(keys.getPublic().getEncoded());
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
