package org.qinghe.work.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.qinghe.web.TypedText;

/**
 * The form of a meeting, as it was typed.
 *
 * @param agenda one item a line
 * @param agendaEnglish the same items in English, one a line, or empty text
 * @param units the ids of those ticked
 */
public record MeetingForm(
        String title,
        String english,
        String day,
        String place,
        String agenda,
        String agendaEnglish,
        List<String> units) {

    /** How many units the form can name. */
    static final int MOST_UNITS = 400;

    static MeetingForm of(Map<String, String> typed) {
        return new MeetingForm(
                TypedText.of(typed, "title"),
                TypedText.of(typed, "english"),
                TypedText.of(typed, "day"),
                TypedText.of(typed, "place"),
                TypedText.of(typed, "agenda"),
                TypedText.of(typed, "agendaEnglish"),
                IntStream.range(0, MOST_UNITS)
                        .mapToObj(number -> TypedText.of(typed, "unit" + number))
                        .filter(unit -> !unit.isEmpty())
                        .toList());
    }

    List<String> items() {
        return lines(agenda);
    }

    /** The items in English; none where the agenda is in one language. */
    List<String> itemsInEnglish() {
        return lines(agendaEnglish);
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
