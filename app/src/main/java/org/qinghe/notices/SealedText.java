package org.qinghe.notices;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something secret as it is kept, which only this module can open; equal where the same bytes are kept. */
public final class SealedText {

    static final SealedText NONE = new SealedText(new byte[0]);

    private final byte[] bytes;

    private SealedText(byte[] bytes) {
        this.bytes = bytes;
    }

    static SealedText of(byte @Nullable [] kept) {
        return kept == null ? NONE : new SealedText(kept.clone());
    }

    boolean isNone() {
        return bytes.length == 0;
    }

    /** As it is stored; nothing where there is no secret. */
    Optional<byte[]> kept() {
        return isNone() ? Optional.empty() : Optional.of(bytes.clone());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SealedText text && Arrays.equals(bytes, text.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
