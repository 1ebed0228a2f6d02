package org.qinghe.safeguards;

import org.qinghe.database.DataFolder;
import org.qinghe.database.KeptKeyPair;
import org.springframework.stereotype.Component;

/** The key that signs checkpoints, kept in the data folder where the database cannot reach it. */
@Component
class SigningKey {

    private final KeptKeyPair keys;

    SigningKey(DataFolder folder) {
        keys = KeptKeyPair.in(folder.secrets().resolve("audit-signing"));
    }

    byte[] sign(byte[] statement) {
        return keys.sign(statement);
    }

    boolean signed(byte[] statement, byte[] signature) {
        return keys.signed(statement, signature);
    }

    /** What somebody outside needs to check a checkpoint. */
    String publicKey() {
        return keys.publicKey();
    }
}
