package org.qinghe.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The end of a backup: the SHA-256 of everything before it, as the comment of an empty gzip member (RFC 1952), so that the
 * usual programs still unpack the file.
 */
final class BackupSeal {

    /** Magic, deflate, with a comment, no time, no flags, unknown system. */
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0x10, 0, 0, 0, 0, 0, (byte) 0xff};

    /** End of the comment, an empty block, the CRC and the length of nothing. */
    private static final byte[] TAIL = {0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    private static final int LENGTH = HEAD.length + 64 + TAIL.length;

    private BackupSeal() {}

    static void put(Path file) throws IOException {
        Files.write(file, seal(file, Files.size(file)), StandardOpenOption.APPEND);
    }

    /** Whether every bit is as it was written. */
    static boolean isWhole(Path file) throws IOException {
        long length = Files.size(file) - LENGTH;
        if (length < 0) {
            return false;
        }
        try (var input = Files.newInputStream(file)) {
            input.skipNBytes(length);
            return Arrays.equals(input.readAllBytes(), seal(file, length));
        }
    }

    private static byte[] seal(Path file, long length) throws IOException {
        var seal = new ByteArrayOutputStream();
        seal.write(HEAD);
        seal.write(HexFormat.of().formatHex(hash(file, length)).getBytes(StandardCharsets.US_ASCII));
        seal.write(TAIL);
        return seal.toByteArray();
    }

    private static byte[] hash(Path file, long length) throws IOException {
        try (var input = Files.newInputStream(file)) {
            var hash = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (long left = length; left > 0; ) {
                int read = input.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
                hash.update(buffer, 0, read);
                left -= read;
            }
            return hash.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
