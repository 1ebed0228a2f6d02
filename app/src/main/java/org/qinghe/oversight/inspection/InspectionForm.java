package org.qinghe.oversight.inspection;

import java.util.List;
import org.qinghe.web.TypedText;
import org.springframework.util.MultiValueMap;

/** The form of an inspection, as it was typed. */
public record InspectionForm(
        String title,
        String checklist,
        String area,
        List<String> kinds,
        String size,
        String firstDay,
        String lastDay,
        String termDays) {

    static InspectionForm of(MultiValueMap<String, String> typed) {
        var one = typed.toSingleValueMap();
        return new InspectionForm(
                TypedText.of(one, "title"),
                TypedText.of(one, "checklist"),
                TypedText.of(one, "area"),
                typed.getOrDefault("kinds", List.of()),
                TypedText.of(one, "size"),
                TypedText.of(one, "firstDay"),
                TypedText.of(one, "lastDay"),
                TypedText.of(one, "termDays"));
    }

    public boolean has(org.qinghe.units.Unit.Kind kind) {
        return kinds.contains(kind.name());
    }
}
