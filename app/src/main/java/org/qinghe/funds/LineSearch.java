package org.qinghe.funds;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.qinghe.database.Like;
import org.qinghe.web.TypedId;
import org.qinghe.web.TypedText;

/**
 * Which lines are asked for.
 *
 * @param year of which year; 0 is every year
 * @param words a part of the title, or the number; empty text is all
 * @param use the name of a use, or empty text
 * @param unit the id of a unit, or empty text
 * @param source the id of a source, or empty text
 */
public record LineSearch(int year, String words, String use, String unit, String source) {

    static LineSearch of(Map<String, String> typed) {
        var year = typed.getOrDefault("year", "");
        return new LineSearch(
                year.matches("\\d{4}") ? Integer.parseInt(year) : 0,
                TypedText.of(typed, "words"),
                typed.getOrDefault("use", ""),
                typed.getOrDefault("unit", ""),
                typed.getOrDefault("source", ""));
    }

    static LineSearch ofYear(int year) {
        return new LineSearch(year, "", "", "", "");
    }

    /** A condition on a line {@code l} and its source {@code f}. */
    static final String LINE = """
            (:year = 0 or f.year = :year) and (:use = '' or l.use = :use)
            and (cast(:unit as uuid) is null or l.unit = cast(:unit as uuid))
            and (cast(:source as uuid) is null or l.source = cast(:source as uuid))
            and (:words = '' or l.title ilike '%' || :words || '%' or l.number::text = :words)
            """;

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("year", year);
        parameters.put("use", use);
        parameters.put("unit", TypedId.of(unit).map(UUID::toString).orElse(null));
        parameters.put("source", TypedId.of(source).map(UUID::toString).orElse(null));
        parameters.put("words", Like.literally(words));
        return parameters;
    }
}
