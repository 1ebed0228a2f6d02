package org.qinghe.staff;

import java.util.Map;
import org.qinghe.web.TypedText;

/**
 * Which trainings somebody looks for.
 *
 * @param words part of a title or a place, or empty text
 * @param topic the name of a topic, or empty text
 * @param past whether also those that are over or cancelled
 */
public record TrainingSearch(String words, String topic, boolean past) {

    static TrainingSearch of(Map<String, String> typed) {
        return new TrainingSearch(
                TypedText.of(typed, "words"),
                typed.getOrDefault("topic", ""),
                typed.getOrDefault("past", "").equals("true"));
    }

    public boolean asks() {
        return !words.isEmpty() || !topic.isEmpty();
    }
}
