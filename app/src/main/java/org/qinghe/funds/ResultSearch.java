package org.qinghe.funds;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.web.TypedId;
import org.qinghe.web.TypedText;

/**
 * What spending is held against which result.
 *
 * @param use the name of a use, or empty text
 * @param line the id of one line, or empty text; it counts before the use
 * @param indicator the id of the indicator that counts the result, or empty text
 */
public record ResultSearch(String use, String line, String indicator) {

    static ResultSearch of(Map<String, String> typed) {
        return new ResultSearch(
                TypedText.of(typed, "use"), TypedText.of(typed, "line"), TypedText.of(typed, "indicator"));
    }

    Optional<Use> ofUse() {
        return Use.of(use);
    }

    Optional<UUID> ofLine() {
        return TypedId.of(line);
    }

    Optional<UUID> counted() {
        return TypedId.of(indicator);
    }

    public String query() {
        return "?use=" + use + "&line=" + line + "&indicator=" + indicator;
    }
}
