package org.qinghe.prevention.curriculum;

import java.util.Map;
import org.qinghe.web.TypedText;

/**
 * Which lessons somebody looks for.
 *
 * @param words part of a title, or empty text
 * @param stage the name of a stage, or empty text
 * @param teaching the name of a way of teaching, or empty text
 * @param retired whether also those that are offered no more
 */
public record LessonSearch(String words, String stage, String teaching, boolean retired) {

    static LessonSearch of(Map<String, String> typed) {
        return new LessonSearch(
                TypedText.of(typed, "words"),
                TypedText.of(typed, "stage"),
                TypedText.of(typed, "teaching"),
                TypedText.of(typed, "retired").equals("true"));
    }

    public boolean asks() {
        return !words.isEmpty() || !stage.isEmpty() || !teaching.isEmpty();
    }
}
