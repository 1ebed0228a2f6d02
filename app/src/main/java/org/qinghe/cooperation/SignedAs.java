package org.qinghe.cooperation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * As what something is signed. It goes into the signature, so that nothing signed as one can be passed off as another, whatever is
 * written in it. Releases and the sealed letters of care, which say in their first bytes what they are, are signed as they stand:
 * so were those of earlier versions.
 */
enum SignedAs {
    RELEASES(""),
    HAND_OVER(""),
    /** A letter about a plan that both sides make. */
    JOINT_PLAN("qinghe joint plan\0"),
    /** A request to be given the letters that are meant for whoever asks. */
    ASKING("qinghe asking for joint plans\0");

    private final byte[] prefix;

    SignedAs(String prefix) {
        this.prefix = prefix.getBytes(StandardCharsets.US_ASCII);
    }

    /** What the signature is over. */
    byte[] statement(byte[] content) {
        var statement = Arrays.copyOf(prefix, prefix.length + content.length);
        System.arraycopy(content, 0, statement, prefix.length, content.length);
        return statement;
    }
}
