package org.qinghe.cooperation;

import java.util.function.Predicate;
import org.qinghe.database.KeptKeyPair;
import org.qinghe.database.KeptSealingKey;

/** What a partner's key is for; in words {@code cooperation.key.<NAME>}. */
public enum KeyUse {
    /** It signs with it: Ed25519. */
    SIGNING("key", KeptKeyPair::isPublicKey),
    /** Something is sealed for it: X25519. */
    SEALING("sealing-key", KeptSealingKey::isPublicKey);

    private final String path;
    private final Predicate<String> shape;

    KeyUse(String path, Predicate<String> shape) {
        this.path = path;
        this.shape = shape;
    }

    /** The last part of its path, and the name of its field. */
    public String path() {
        return path;
    }

    boolean fits(String typed) {
        return shape.test(typed);
    }

    /** The beginning of the names of its columns. */
    String column() {
        return path.replace('-', '_');
    }
}
