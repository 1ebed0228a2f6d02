package org.qinghe.prevention.teaching;

import java.util.Map;
import org.qinghe.web.TypedText;

/**
 * Which lessons held somebody looks for.
 *
 * @param words part of a lesson's title or of what a class is called, or empty text
 * @param stage the name of a stage, or empty text
 * @param school the id of a school, or empty text
 * @param year the year in which the school year begins
 */
public record HeldSearch(String words, String stage, String school, SchoolYear year) {

    /** @param year that was typed, or the running one */
    static HeldSearch of(Map<String, String> typed, SchoolYear year) {
        return new HeldSearch(
                TypedText.of(typed, "words"), TypedText.of(typed, "stage"), TypedText.of(typed, "school"), year);
    }

    public boolean asks() {
        return !words.isEmpty() || !stage.isEmpty() || !school.isEmpty();
    }
}
