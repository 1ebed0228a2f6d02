package org.qinghe.oversight.inspection;

import java.util.Map;
import org.qinghe.web.TypedText;

/** The form of a finding, as it was typed. */
public record FindingForm(
        String unit,
        String area,
        String title,
        String what,
        String evidence,
        String topic,
        String severity,
        String repeats,
        String foundOn,
        String due) {

    static FindingForm of(Map<String, String> typed) {
        return new FindingForm(
                TypedText.of(typed, "unit"),
                TypedText.of(typed, "area"),
                TypedText.of(typed, "title"),
                TypedText.of(typed, "what"),
                TypedText.of(typed, "evidence"),
                TypedText.of(typed, "topic"),
                TypedText.of(typed, "severity"),
                TypedText.of(typed, "repeats"),
                TypedText.of(typed, "foundOn"),
                TypedText.of(typed, "due"));
    }
}
