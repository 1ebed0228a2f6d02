package org.qinghe.prevention.quiz;

import java.util.List;
import java.util.UUID;

/**
 * A question with its choices.
 *
 * @param right which choice is right, from 1
 */
public record Question(UUID id, UUID lesson, int number, String text, List<String> choices, int right) {

    public Question {
        choices = List.copyOf(choices);
    }
}
