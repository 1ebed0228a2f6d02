package org.qinghe.files;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A picture without what a camera writes beside it: where and when it was taken, by which device, previews, comments. What is
 * seen is kept bit by bit, with its colours and which side is up.
 */
final class PlainPicture {

    private static final int MARKER = 0xff;
    private static final int BEGIN = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;
    private static final int PNG_BEGINNING = 8;
    private static final int PNG_FRAME = 12;
    private static final Set<String> PNG_PARTS = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "acTL",
            "fcTL", "fdAT");

    private PlainPicture() {}

    /** The plain picture; nothing where it breaks off or is none. */
    static Optional<byte[]> of(FileType type, byte[] picture) {
        try {
            return Optional.of(type == FileType.PNG ? png(ByteBuffer.wrap(picture)) : jpg(picture));
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static byte[] png(ByteBuffer picture) {
        var plain = new ByteArrayOutputStream(picture.capacity());
        plain.write(picture.array(), 0, PNG_BEGINNING);
        picture.position(PNG_BEGINNING);
        while (true) {
            int from = picture.position();
            int length = picture.getInt();
            if (length < 0 || length > picture.remaining()) {
                throw new IllegalArgumentException("part of no length at " + from);
            }
            int whole = length + PNG_FRAME;
            var name = new byte[4];
            picture.get(name);
            var part = new String(name, StandardCharsets.US_ASCII);
            picture.position(from + whole);
            if (PNG_PARTS.contains(part)) {
                plain.write(picture.array(), from, whole);
            }
            if (part.equals("IEND")) {
                return plain.toByteArray();
            }
        }
    }

    private static byte[] jpg(byte[] picture) {
        var plain = new ByteArrayOutputStream(picture.length);
        plain.writeBytes(new byte[] {(byte) MARKER, (byte) BEGIN});
        int at = 2;
        while (true) {
            while (at(picture, at + 1) == MARKER) {
                at++;
            }
            int kind = at(picture, at + 1);
            if (at(picture, at) != MARKER) {
                throw new IllegalArgumentException("no marker at " + at);
            }
            if (kind == END) {
                plain.writeBytes(new byte[] {(byte) MARKER, (byte) END});
                return plain.toByteArray();
            }
            int end = at + 2 + (at(picture, at + 2) << 8 | at(picture, at + 3));
            if (end < at + 4 || end > picture.length) {
                throw new IllegalArgumentException("part of no length at " + at);
            }
            if (kind == SCAN) {
                end = afterScan(picture, end);
            }
            var part = Arrays.copyOfRange(picture, at, end);
            plain.writeBytes(kind == APP1 ? upright(part) : kept(kind, part) ? part : new byte[0]);
            at = end;
        }
    }

    /** The picture itself is full of what looks like markers: a zero after it, or a restart, says that it goes on. */
    private static int afterScan(byte[] picture, int from) {
        for (int at = from; ; at++) {
            if (at(picture, at) == MARKER) {
                int next = at(picture, at + 1);
                boolean goesOn = next == 0 || next == MARKER || next >= 0xd0 && next <= 0xd7;
                if (!goesOn) {
                    return at;
                }
            }
        }
    }

    private static boolean kept(int kind, byte[] part) {
        return switch (kind) {
            case APP0 -> says(part, "JFIF\0");
            case APP2 -> says(part, "ICC_PROFILE\0");
            case APP14 -> says(part, "Adobe");
            case COMMENT -> false;
            default -> kind < APP0 || kind > APP15;
        };
    }

    /** Of what the camera wrote only which side is up, where it wrote that. */
    private static byte[] upright(byte[] part) {
        try {
            return says(part, "Exif\0\0") ? orientation(part) : new byte[0];
        } catch (IndexOutOfBoundsException illegible) {
            return new byte[0];
        }
    }

    private static byte[] orientation(byte[] part) {
        var tiff = ByteBuffer.wrap(part, 10, part.length - 10).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * ENTRY;
            if (Short.toUnsignedInt(tiff.getShort(at)) == ORIENTATION) {
                return exif(tiff.getShort(at + 8));
            }
        }
        return new byte[0];
    }

    private static byte[] exif(short orientation) {
        var exif = ByteBuffer.allocate(36);
        exif.put((byte) MARKER).put((byte) APP1).putShort((short) 34);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1);
        exif.putShort(orientation).putShort((short) 0).putInt(0);
        return exif.array();
    }

    private static boolean says(byte[] part, String word) {
        return part.length >= 4 + word.length()
                && new String(part, 4, word.length(), StandardCharsets.US_ASCII).equals(word);
    }

    private static int at(byte[] picture, int place) {
        return Byte.toUnsignedInt(picture[place]);
    }
}
