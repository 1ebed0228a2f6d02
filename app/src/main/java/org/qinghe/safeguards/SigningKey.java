package org.qinghe.safeguards;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.qinghe.database.DataFolder;
import org.qinghe.database.KeptOnce;
import org.springframework.stereotype.Component;

/** The installation's Ed25519 key, kept in the data folder where the database cannot reach it. */
@Component
class SigningKey {

    private static final String ALGORITHM = "Ed25519";

    private final KeyPair keys;

    SigningKey(DataFolder folder) {
        keys = keptIn(folder.secrets().resolve("audit-signing"));
    }

    private static KeyPair keptIn(Path file) {
        try {
            var lines = KeptOnce.text(file, SigningKey::fresh).lines().toList();
            var factory = KeyFactory.getInstance(ALGORITHM);
            var decoder = Base64.getDecoder();
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.get(1)))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.get(0)))));
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

    byte[] sign(byte[] statement) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(statement);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean signed(byte[] statement, byte[] signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(keys.getPublic());
            check.update(statement);
            return check.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    /** What somebody outside needs to check a checkpoint: the public key in X.509 form, base 64. */
    String publicKey() {
        return text(keys.getPublic().getEncoded());
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
