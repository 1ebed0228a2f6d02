package org.qinghe.prevention.quiz;

import java.util.Optional;

/**
 * What a class knew of a question, or of all together.
 *
 * @param before how many of one were right before the lesson; nothing where that may not be read
 */
public record QuizLine(String text, Optional<Double> before, Optional<Double> after) {

    public Optional<Double> difference() {
        return before.flatMap(earlier -> after.map(later -> later - earlier));
    }
}
