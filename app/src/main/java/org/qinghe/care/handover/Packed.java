package org.qinghe.care.handover;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A text, compressed and filled up to whole blocks before it is sealed, so that the size of a letter says little of how much is
 * in it: four bytes of length, what is compressed, zeros.
 */
final class Packed {

    private static final int BLOCK = 32 * 1024;
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private Packed() {}

    static byte[] of(String text) {
        var compressed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(compressed)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        int blocks = (Integer.BYTES + compressed.size() + BLOCK - 1) / BLOCK;
        return ByteBuffer.allocate(blocks * BLOCK)
                .putInt(compressed.size())
                .put(compressed.toByteArray())
                .array();
    }

    /** Nothing where it is no such text, or more than a record comes to. */
    static Optional<String> read(byte[] packed) {
        if (packed.length < Integer.BYTES) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(packed).getInt();
        if (length < 0 || length > packed.length - Integer.BYTES) {
            return Optional.empty();
        }
        var compressed = Arrays.copyOfRange(packed, Integer.BYTES, Integer.BYTES + length);
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            var bytes = zip.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? Optional.empty()
                    : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException notOne) {
            return Optional.empty();
        }
    }
}
