package org.qinghe.care.handover;

import java.util.Optional;
import org.qinghe.care.partners.HandOverKey;
import org.qinghe.database.DataFolder;
import org.qinghe.database.KeptSealingKey;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The key that letters to this county are sealed with; made when it is first asked for. */
@Component
class LetterKey implements HandOverKey {

    private final SingletonSupplier<KeptSealingKey> key;

    LetterKey(DataFolder folder) {
        this.key = SingletonSupplier.of(() -> KeptSealingKey.in(folder.secrets().resolve("hand-over-sealing")));
    }

    @Override
    public String publicKey() {
        return key.obtain().publicKey();
    }

    Optional<byte[]> opened(byte[] sealed, byte[] heading) {
        return key.obtain().opened(sealed, heading);
    }
}
