package org.qinghe.cooperation.plans;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.qinghe.database.Like;
import org.qinghe.web.TypedId;
import org.qinghe.web.TypedText;

/**
 * Which plans are asked for.
 *
 * @param words a part of the title or the purpose; empty text is all
 * @param partner the id of a partner, or empty text
 * @param state the name of a state, or empty text
 */
public record PlanQuery(String words, String partner, String state) {

    /** A condition on a plan {@code p}. */
    static final String CONDITION = """
            (:words = '' or p.title ilike '%' || :words || '%' or p.purpose ilike '%' || :words || '%')
            and (cast(:partner as uuid) is null or p.partner = cast(:partner as uuid))
            and (:state = '' or p.state = :state)
            """;

    static PlanQuery of(Map<String, String> typed) {
        var state = TypedText.of(typed, "state");
        return new PlanQuery(
                TypedText.of(typed, "words"),
                TypedText.of(typed, "partner"),
                Arrays.stream(State.values()).anyMatch(each -> each.name().equals(state)) ? state : "");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("words", Like.literally(words));
        parameters.put("partner", TypedId.of(partner).map(UUID::toString).orElse(null));
        parameters.put("state", state);
        return parameters;
    }
}
