package org.qinghe.care.lock;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import org.qinghe.database.DataFolder;
import org.qinghe.database.KeptKey;

/** Kept in the data folder, readable by its owner only. */
record FileKeyEncryptionKey(Aead aead) implements KeyEncryptionKey {

    static FileKeyEncryptionKey in(DataFolder folder) throws GeneralSecurityException {
        return new FileKeyEncryptionKey(KeptKey.in(folder.secrets().resolve("care-key-encryption")));
    }
}
