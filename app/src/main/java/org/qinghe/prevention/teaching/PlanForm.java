package org.qinghe.prevention.teaching;

import java.util.Map;
import org.qinghe.web.TypedText;

/** The form of a line of a plan, as it was typed. */
public record PlanForm(String lesson, String grade, String classes) {

    static PlanForm of(Map<String, String> typed) {
        return new PlanForm(
                TypedText.of(typed, "lesson"), TypedText.of(typed, "grade"), TypedText.of(typed, "classes"));
    }
}
