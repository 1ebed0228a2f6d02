package org.qinghe.staff;

import java.util.Map;
import org.qinghe.web.TypedText;

/** The form of a training, as it was typed. */
public record TrainingForm(
        String title,
        String topic,
        String begins,
        String ends,
        String hours,
        String place,
        boolean open,
        String certificate,
        String months) {

    static TrainingForm of(Map<String, String> typed) {
        return new TrainingForm(
                TypedText.of(typed, "title"),
                TypedText.of(typed, "topic"),
                TypedText.of(typed, "begins"),
                TypedText.of(typed, "ends"),
                TypedText.of(typed, "hours"),
                TypedText.of(typed, "place"),
                TypedText.of(typed, "open").equals("true"),
                TypedText.of(typed, "certificate"),
                TypedText.of(typed, "months"));
    }
}
