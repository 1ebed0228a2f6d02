package org.qinghe.prevention;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The stages of schooling in China; the names are messages {@code prevention.stage.<name>}, those of their grades
 * {@code prevention.grade.<name>.<number>}.
 */
public enum SchoolStage {
    PRIMARY(6),
    JUNIOR(3),
    SENIOR(3),
    VOCATIONAL(3),
    UNIVERSITY(5);

    private final int grades;

    SchoolStage(int grades) {
        this.grades = grades;
    }

    public static Optional<SchoolStage> of(String name) {
        return Arrays.stream(values())
                .filter(stage -> stage.name().equals(name))
                .findFirst();
    }

    /** How many years it lasts; grades are counted from 1. */
    public int grades() {
        return grades;
    }

    public String message() {
        return "prevention.stage." + name().toLowerCase(Locale.ROOT);
    }

    public String gradeMessage(int grade) {
        return "prevention.grade." + name().toLowerCase(Locale.ROOT) + "." + grade;
    }
}
