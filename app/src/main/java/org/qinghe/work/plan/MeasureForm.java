package org.qinghe.work.plan;

import java.util.Map;
import org.qinghe.web.TypedText;

/** The form of a measure, as it was typed. */
public record MeasureForm(String title, String english, String begins, String ends, String unit) {

    static MeasureForm of(Map<String, String> typed) {
        return new MeasureForm(
                TypedText.of(typed, "title"),
                TypedText.of(typed, "english"),
                TypedText.of(typed, "begins"),
                TypedText.of(typed, "ends"),
                TypedText.of(typed, "unit"));
    }
}
