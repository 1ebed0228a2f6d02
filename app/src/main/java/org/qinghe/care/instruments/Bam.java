package org.qinghe.care.instruments;

import java.util.List;
import java.util.Map;

/** Scoring of the Brief Addiction Monitor. */
final class Bam {

    private static final int MOST = 4;

    private Bam() {}

    static List<Scale> scales(Map<String, Integer> answers) {
        return List.of(
                sum("use", answers, 4, 5, 6),
                sum("risk", answers, 1, 2, 3, 8, 11, 15),
                sum("protection", answers, 9, 10, 12, 13, 14, 16));
    }

    private static Scale sum(String name, Map<String, Integer> answers, int... numbers) {
        int score = java.util.Arrays.stream(numbers)
                .map(number -> answers.getOrDefault(String.valueOf(number), 0))
                .sum();
        return new Scale(name, score, MOST * numbers.length, "none");
    }
}
