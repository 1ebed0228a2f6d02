package org.qinghe.work.plan;

import java.util.Map;
import org.qinghe.web.TypedText;

/** The form of a plan, as it was typed. */
public record PlanForm(String title, String english, String first, String last) {

    static PlanForm of(Map<String, String> typed) {
        return new PlanForm(
                TypedText.of(typed, "title"),
                TypedText.of(typed, "english"),
                TypedText.of(typed, "first"),
                TypedText.of(typed, "last"));
    }
}
