package org.qinghe.units;

import java.security.SecureRandom;

/** A random secret that people hand over or keep on paper: 16 signs in groups of four (about 79 bits), easy to read out and to type. */
final class ReadableSecret {

    /** Without letters and digits that are taken for each other. */
    private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private ReadableSecret() {}

    static String fresh() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
