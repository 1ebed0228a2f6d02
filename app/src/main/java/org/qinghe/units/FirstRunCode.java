package org.qinghe.units;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Shows that whoever types it can read the console of the machine. Kept in memory only: a restart makes another one. Good
 * for half an hour; after some wrong tries every further one has to wait, twice as long each time.
 */
final class FirstRunCode {

    /** What came of a try. */
    enum Try {
        RIGHT,
        WRONG,
        /** Not looked at: too many wrong tries lately. */
        TOO_SOON,
        EXPIRED
    }

    static final Duration GOOD_FOR = Duration.ofMinutes(30);

    /** Without letters and digits that are taken for each other. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 10;

    private final String code;
    private final Instant expires;
    private int failures;
    private Instant waitUntil = Instant.MIN;

    FirstRunCode(Instant now) {
        var random = new SecureRandom();
        var signs = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        this.code = signs.toString();
        this.expires = now.plus(GOOD_FOR);
    }

    /** As it is printed: in two groups. */
    String printed() {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    boolean expiredAt(Instant now) {
        return !now.isBefore(expires);
    }

    synchronized Try tried(String typed, Instant now) {
        if (expiredAt(now)) {
            return Try.EXPIRED;
        }
        if (now.isBefore(waitUntil)) {
            return Try.TOO_SOON;
        }
        if (MessageDigest.isEqual(bytes(code), bytes(signsOf(typed)))) {
            return Try.RIGHT;
        }
        failures++;
        waitUntil = now.plus(LockOut.after(failures));
        return Try.WRONG;
    }

    private static String signsOf(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
