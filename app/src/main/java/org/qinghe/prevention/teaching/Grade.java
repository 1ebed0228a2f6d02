package org.qinghe.prevention.teaching;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qinghe.prevention.SchoolStage;

/**
 * A year of a stage.
 *
 * @param number from 1
 */
public record Grade(SchoolStage stage, int number) {

    public static List<Grade> all() {
        return Arrays.stream(SchoolStage.values())
                .flatMap(stage -> IntStream.rangeClosed(1, stage.grades()).mapToObj(number -> new Grade(stage, number)))
                .toList();
    }

    /** As {@link #value} writes it; nothing where the text is none. */
    public static Optional<Grade> of(String text) {
        return all().stream().filter(grade -> grade.value().equals(text)).findFirst();
    }

    public String value() {
        return stage.name() + "-" + number;
    }

    public String message() {
        return stage.gradeMessage(number);
    }
}
