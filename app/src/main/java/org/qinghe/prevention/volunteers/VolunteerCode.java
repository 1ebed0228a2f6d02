package org.qinghe.prevention.volunteers;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The code with which a volunteer takes their agreement back: 16 of 31 signs that are not mixed up, 79 bits by chance. Only its
 * digest is kept.
 *
 * @param text the signs without separators
 */
record VolunteerCode(String text) {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;

    static VolunteerCode draw(RandomGenerator random) {
        return new VolunteerCode(random.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(sign -> String.valueOf(SIGNS.charAt(sign)))
                .collect(Collectors.joining()));
    }

    /** However it was typed. */
    static VolunteerCode typed(String code) {
        return new VolunteerCode(code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    /** As it is written down, in groups of four. */
    String written() {
        return text.replaceAll("(.{4})(?!$)", "$1-");
    }

    byte[] digest() {
        return DigestUtils.sha256(text);
    }
}
