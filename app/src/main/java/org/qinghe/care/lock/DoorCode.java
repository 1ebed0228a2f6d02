package org.qinghe.care.lock;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code with which a person comes in by their own door: 16 characters of Crockford's base 32, 80 bits by chance.
 *
 * @param text the characters without separators
 */
public record DoorCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    public static DoorCode fresh(SecureRandom chance) {
        var text = new StringBuilder(LENGTH);
        for (int place = 0; place < LENGTH; place++) {
            text.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return new DoorCode(text.toString());
    }

    /** The code as somebody typed it: letters small or large, with or without hyphens, O for 0, I or L for 1. */
    public static Optional<DoorCode> typed(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.length() == LENGTH && plain.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0)
                ? Optional.of(new DoorCode(plain))
                : Optional.empty();
    }

    /** The code as it is written on paper, in groups of four. */
    public String written() {
        return text.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
