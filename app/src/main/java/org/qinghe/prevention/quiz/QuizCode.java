package org.qinghe.prevention.quiz;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** What a class types: six signs of those that are not mixed up when read from a blackboard. */
final class QuizCode {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 6;

    private QuizCode() {}

    static String draw(RandomGenerator random) {
        return random.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(sign -> String.valueOf(SIGNS.charAt(sign)))
                .collect(Collectors.joining());
    }

    /** As it is kept, however it was typed. */
    static String typed(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
