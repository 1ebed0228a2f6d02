package org.qinghe.care.instruments;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Questions and scoring of ASSIST 3.1. */
final class Assist {

    private static final String TOBACCO = "tobacco";
    static final String ALCOHOL = "alcohol";

    private static final List<String> SUBSTANCES = List.of(
            TOBACCO,
            ALCOHOL,
            "cannabis",
            "cocaine",
            "stimulants",
            "inhalants",
            "sedatives",
            "hallucinogens",
            "opioids",
            "other");

    private Assist() {}

    static List<Question> questions() {
        return SUBSTANCES.stream()
                .flatMap(substance -> numbers(substance)
                        .mapToObj(number -> new Question(
                                substance + "." + number,
                                values(number),
                                number < 6 ? "assist" + number : "assistEver")))
                .toList();
    }

    static List<Scale> scales(Map<String, Integer> answers) {
        return SUBSTANCES.stream().map(substance -> scale(substance, answers)).toList();
    }

    private static Scale scale(String substance, Map<String, Integer> answers) {
        int score = numbers(substance)
                .map(number -> answers.getOrDefault(substance + "." + number, 0))
                .sum();
        int most = numbers(substance)
                .map(number -> Collections.max(values(number)))
                .sum();
        return new Scale(substance, score, most, AssistBand.of(substance).name(score));
    }

    private static List<Integer> values(int number) {
        return switch (number) {
            case 2 -> List.of(0, 2, 3, 4, 6);
            case 3 -> List.of(0, 3, 4, 5, 6);
            case 4 -> List.of(0, 4, 5, 6, 7);
            case 5 -> List.of(0, 5, 6, 7, 8);
            default -> List.of(0, 6, 3);
        };
    }

    private static IntStream numbers(String substance) {
        return IntStream.rangeClosed(2, 7).filter(number -> number != 5 || !substance.equals(TOBACCO));
    }
}
