package org.qinghe.funds;

import java.util.Map;
import org.qinghe.web.TypedText;

/** The form of a source, as it was typed. */
public record SourceForm(String year, String name, String english, String purpose, String amount) {

    static SourceForm of(Map<String, String> typed) {
        return new SourceForm(
                TypedText.of(typed, "year"),
                TypedText.of(typed, "name"),
                TypedText.of(typed, "english"),
                TypedText.of(typed, "purpose"),
                TypedText.of(typed, "amount"));
    }
}
