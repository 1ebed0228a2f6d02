package org.qinghe.care.door;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What the browser of somebody who came in by their own door carries: 256 bits by chance.
 *
 * @param text as it stands in the cookie
 */
record DoorToken(String text) {

    private static final int BYTES = 32;

    static DoorToken fresh(SecureRandom chance) {
        var bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return new DoorToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What the database keeps: with it nobody can come in. */
    byte[] index() {
        return DigestUtils.sha256("session:" + text);
    }

    /** What every form of this session carries, so that no other page can send one. */
    String proof() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256("form:" + text));
    }
}
