package org.qinghe.care.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

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
        return hash("session:" + text);
    }

    /** What every form of this session carries, so that no other page can send one. */
    String proof() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash("form:" + text));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
