package org.qinghe.prevention.quiz;

import java.util.Optional;
import java.util.UUID;
import org.qinghe.prevention.teaching.SchoolYear;

/**
 * A class that answers the questions of a lesson before and after it.
 *
 * @param grade from 1; the stage is the lesson's
 * @param pupils the size of the class
 */
public record Quiz(
        UUID id,
        UUID school,
        UUID lesson,
        SchoolYear year,
        int grade,
        String classLabel,
        int pupils,
        Optional<Sitting> before,
        Optional<Sitting> after) {

    public String path() {
        return QuizAccess.QUIZZES + "/" + id;
    }

    public Optional<Sitting> open() {
        return before.filter(Sitting::open).or(() -> after.filter(Sitting::open));
    }

    /** What can be opened; where too few answered, the same once more. */
    public Optional<Moment> next() {
        if (open().isPresent()) {
            return Optional.empty();
        }
        if (before.filter(Sitting::shown).isEmpty()) {
            return Optional.of(Moment.BEFORE);
        }
        return after.filter(Sitting::shown).isEmpty() ? Optional.of(Moment.AFTER) : Optional.empty();
    }

    public Optional<Sitting> at(Moment moment) {
        return moment == Moment.BEFORE ? before : after;
    }
}
