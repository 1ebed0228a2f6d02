package org.qinghe.oversight.inspection;

import java.util.List;
import org.qinghe.units.Unit;
import org.qinghe.web.TypedText;
import org.springframework.util.MultiValueMap;

/**
 * The form of an inspection, as it was typed.
 *
 * @param over {@code units} or {@code tasks}
 * @param within by what tasks belong to the days from {@code from} until {@code until}
 */
public record InspectionForm(
        String title,
        String checklist,
        String area,
        List<String> kinds,
        String over,
        String within,
        String from,
        String until,
        String strata,
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
                TypedText.of(one, "over"),
                TypedText.of(one, "within"),
                TypedText.of(one, "from"),
                TypedText.of(one, "until"),
                TypedText.of(one, "strata"),
                TypedText.of(one, "size"),
                TypedText.of(one, "firstDay"),
                TypedText.of(one, "lastDay"),
                TypedText.of(one, "termDays"));
    }

    public boolean has(Unit.Kind kind) {
        return kinds.contains(kind.name());
    }

    /** The part of its messages. */
    String part() {
        return tasks() ? "tasks" : "units";
    }

    /** Whether tasks are drawn, and not units. */
    public boolean tasks() {
        return over.equals("tasks");
    }
}
