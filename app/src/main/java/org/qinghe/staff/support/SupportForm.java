package org.qinghe.staff.support;

import java.util.Map;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedText;

/** What was typed to ask or to answer. */
public record SupportForm(String contact, String text, String suggestion) {

    private static final int LONGEST = 4000;

    static final SupportForm EMPTY = new SupportForm("", "", Suggestion.NONE.name());

    static SupportForm of(Map<String, String> typed) {
        return new SupportForm(
                typed.getOrDefault("contact", ""),
                TypedText.of(typed, "text"),
                typed.getOrDefault("suggestion", Suggestion.NONE.name()));
    }

    FieldErrors errors() {
        return text.isEmpty()
                ? FieldErrors.none().with("text", "staff.support.error.empty")
                : text.length() > LONGEST
                        ? FieldErrors.none().with("text", "staff.support.error.long", LONGEST)
                        : FieldErrors.none();
    }

    /** What was chosen, or nothing in particular. */
    Suggestion suggested() {
        for (var each : Suggestion.values()) {
            if (each.name().equals(suggestion)) {
                return each;
            }
        }
        return Suggestion.NONE;
    }
}
