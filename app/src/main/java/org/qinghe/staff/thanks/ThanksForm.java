package org.qinghe.staff.thanks;

import java.util.Map;
import org.qinghe.web.TypedText;

/**
 * The form of thanks, as it was typed.
 *
 * @param worker the worker's account, or empty text where a team is thanked
 */
public record ThanksForm(String sort, String unit, String worker, String team, String reason) {

    static ThanksForm of(Map<String, String> typed) {
        return new ThanksForm(
                TypedText.of(typed, "sort"),
                TypedText.of(typed, "unit"),
                TypedText.of(typed, "worker"),
                TypedText.of(typed, "team"),
                TypedText.of(typed, "reason"));
    }
}
