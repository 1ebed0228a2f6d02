package org.qinghe.funds;

import java.util.Map;
import org.qinghe.web.TypedText;

/** The form of a line, as it was typed. */
public record LineForm(String source, String unit, String use, String title, String amount) {

    static LineForm of(Map<String, String> typed) {
        return new LineForm(
                TypedText.of(typed, "source"),
                TypedText.of(typed, "unit"),
                TypedText.of(typed, "use"),
                TypedText.of(typed, "title"),
                TypedText.of(typed, "amount"));
    }
}
