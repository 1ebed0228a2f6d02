package org.qinghe.earlywarning.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Tells UTF-8 from GB18030. Both write commas, quotes and line ends as the same single bytes that occur in no other
 * character, so rows can be split before the encoding is known; it is decided by the first bytes that differ.
 */
final class Encoding {

    private static final byte[] UTF_8_BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int LONGEST_CHARACTER = 4;

    private Encoding() {}

    static boolean startsWithBom(byte[] bytes, int from, int to) {
        return to - from >= UTF_8_BOM.length
                && bytes[from] == UTF_8_BOM[0]
                && bytes[from + 1] == UTF_8_BOM[1]
                && bytes[from + 2] == UTF_8_BOM[2];
    }

    static boolean isAscii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** A character cut off at the end is not held against UTF-8. */
    static Charset guess(byte[] bytes, int from, int to) {
        for (int cut = 0; cut < LONGEST_CHARACTER && to - cut >= from; cut++) {
            if (isUtf8(bytes, from, to - cut)) {
                return StandardCharsets.UTF_8;
            }
        }
        return Charset.forName("GB18030");
    }

    private static boolean isUtf8(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
