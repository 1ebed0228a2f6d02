package org.qinghe.units;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every 30 seconds, after RFC 6238 with HMAC-SHA-1 as authenticator apps expect. */
final class OneTimeCode {

    static final int SECRET_BYTES = 20;

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;

    /** A clock may be one step ahead or behind. */
    private static final int TOLERANCE = 1;

    private OneTimeCode() {}

    /** The number of the time step that an instant lies in. */
    static long step(Instant at) {
        return at.getEpochSecond() / STEP.toSeconds();
    }

    static String at(byte[] secret, long step) {
        return digits(secret, step, DIGITS);
    }

    /** The step, of this moment or its neighbours, to which the typed code belongs. */
    static OptionalLong stepOf(byte[] secret, String typed, Instant now) {
        var digits = typed.replaceAll("\\s", "");
        long current = step(now);
        for (long step = current - TOLERANCE; step <= current + TOLERANCE; step++) {
            if (java.security.MessageDigest.isEqual(at(secret, step).getBytes(), digits.getBytes())) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The dynamic truncation of RFC 4226, section 5.3. */
    static String digits(byte[] secret, long step, int count) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(
                    java.nio.ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = java.nio.ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7FFFFFFF;
            return String.format(Locale.ROOT, "%0" + count + "d", number % (long) Math.pow(10, count));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
