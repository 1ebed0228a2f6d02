package org.qinghe.care.lock;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import org.qinghe.database.DataFolder;
import org.qinghe.database.KeptOnce;

/** Kept in the data folder, readable by its owner only. */
record FileKeyEncryptionKey(Aead aead) implements KeyEncryptionKey {

    static FileKeyEncryptionKey in(DataFolder folder) throws GeneralSecurityException {
        AeadConfig.register();
        var kept = KeptOnce.text(folder.secrets().resolve("care-key-encryption"), FileKeyEncryptionKey::fresh);
        return new FileKeyEncryptionKey(TinkJsonProtoKeysetFormat.parseKeyset(kept, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    private static String fresh() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
