package org.qinghe.prevention.quiz;

import java.util.List;
import java.util.Map;
import org.qinghe.web.TypedText;

/**
 * The form of a question, as it was typed.
 *
 * @param choices one a line
 * @param right the number of the right one, from 1
 */
public record QuestionForm(String text, String choices, String right) {

    static QuestionForm of(Map<String, String> typed) {
        return new QuestionForm(
                TypedText.of(typed, "text"), TypedText.of(typed, "choices"), TypedText.of(typed, "right"));
    }

    List<String> lines() {
        return choices.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
