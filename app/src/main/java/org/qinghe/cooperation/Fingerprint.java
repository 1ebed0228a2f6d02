package org.qinghe.cooperation;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;

/** What two people read to one another on the telephone to see that they mean the same key or the same file. */
final class Fingerprint {

    private static final int GROUP = 4;
    private static final int GROUPS = 10;

    private Fingerprint() {}

    /** Ten groups of four signs: the first 160 bits of SHA-256. */
    static String of(String text) {
        return DigestUtils.sha256Hex(text.getBytes(StandardCharsets.US_ASCII))
                .substring(0, GROUP * GROUPS)
                .replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }
}
