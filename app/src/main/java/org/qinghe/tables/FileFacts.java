package org.qinghe.tables;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is found out about a file before it is read: its size, its SHA-256, what kind of file it is by its first bytes, and
 * the character set it is written in if it is text.
 */
public record FileFacts(long size, String sha256, Kind kind, Charset charset, int byteOrderMark) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Kinds of file, told by content and not by name. */
    public enum Kind {
        WORKBOOK,
        JSON,
        CSV
    }

    public static FileFacts of(Path file) throws IOException {
        var digest = newDigest();
        var utf8 = new Utf8Check();
        var buffer = new byte[1 << 16];
        byte[] start = {};
        long size = 0;
        try (var input = Files.newInputStream(file)) {
            for (int read = input.readNBytes(buffer, 0, buffer.length);
                    read > 0;
                    read = input.readNBytes(buffer, 0, buffer.length)) {
                digest.update(buffer, 0, read);
                utf8.see(buffer, read);
                start = size == 0 ? java.util.Arrays.copyOf(buffer, Math.min(read, 512)) : start;
                size += read;
            }
        }
        var charset = charsetOf(start, utf8.holds());
        return new FileFacts(
                size, HexFormat.of().formatHex(digest.digest()), kindOf(start), charset, markOf(start, charset));
    }

    private static Kind kindOf(byte[] start) {
        if (start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
            return Kind.WORKBOOK;
        }
        for (byte each : start) {
            if (each == '{') {
                return Kind.JSON;
            }
            if (each > ' ') {
                return Kind.CSV;
            }
        }
        return Kind.CSV;
    }

    private static Charset charsetOf(byte[] start, boolean utf8) {
        if (startsWith(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return utf8 ? StandardCharsets.UTF_8 : GB18030;
    }

    private static int markOf(byte[] start, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return startsWith(start, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        }
        return charset.equals(GB18030) ? 0 : 2;
    }

    private static boolean startsWith(byte[] start, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether what is seen, chunk by chunk, is UTF-8. */
    private static final class Utf8Check {

        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer thrownAway = CharBuffer.allocate(1 << 16);
        private ByteBuffer rest = ByteBuffer.allocate(0);
        private boolean valid = true;

        void see(byte[] bytes, int length) {
            if (!valid) {
                return;
            }
            var input = ByteBuffer.allocate(rest.remaining() + length)
                    .put(rest)
                    .put(bytes, 0, length)
                    .flip();
            while (true) {
                var result = decoder.decode(input, thrownAway.clear(), false);
                if (result.isError()) {
                    valid = false;
                }
                if (!result.isOverflow()) {
                    break;
                }
            }
            rest = input;
        }

        boolean holds() {
            return valid && !decoder.decode(rest, thrownAway.clear(), true).isError();
        }
    }
}
