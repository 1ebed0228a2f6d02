package org.qinghe.oversight.inspection;

import java.util.Map;
import org.qinghe.web.TypedText;

/** The answers of a visit, as they were given; the fields of an item end in its number. */
public record VisitForm(String token, String visitedOn, Map<String, String> typed) {

    static VisitForm of(Map<String, String> typed) {
        return new VisitForm(TypedText.of(typed, "token"), TypedText.of(typed, "visitedOn"), typed);
    }

    public String verdict(Checklist.Item item) {
        return TypedText.of(typed, "verdict" + item.position());
    }

    public String seen(Checklist.Item item) {
        return TypedText.of(typed, "seen" + item.position());
    }

    public String shown(Checklist.Item item) {
        return TypedText.of(typed, "shown" + item.position());
    }
}
