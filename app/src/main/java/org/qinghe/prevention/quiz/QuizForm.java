package org.qinghe.prevention.quiz;

import java.util.Map;
import org.qinghe.web.TypedText;

/** The form of a quiz, as it was typed. */
public record QuizForm(String lesson, String grade, String classLabel, String pupils) {

    static QuizForm of(Map<String, String> typed) {
        return new QuizForm(
                TypedText.of(typed, "lesson"),
                TypedText.of(typed, "grade"),
                TypedText.of(typed, "classLabel"),
                TypedText.of(typed, "pupils"));
    }
}
