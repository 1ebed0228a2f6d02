package org.qinghe.oversight.inspection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.database.Like;
import org.qinghe.web.TypedId;
import org.qinghe.web.TypedText;

/**
 * Which findings are asked for.
 *
 * @param words a part of the title or of what was found, or a number; empty text is all
 * @param list which list
 * @param unit the id of a unit, or empty text
 * @param severity the name of a severity, or empty text
 * @param topic the name of a topic, or empty text
 * @param age the name of a band of age, or empty text
 */
public record FindingSearch(String words, FindingList list, String unit, String severity, String topic, String age) {

    static FindingSearch of(Map<String, String> typed) {
        return new FindingSearch(
                TypedText.of(typed, "words"),
                FindingList.of(typed.getOrDefault("list", "")),
                typed.getOrDefault("unit", ""),
                typed.getOrDefault("severity", ""),
                typed.getOrDefault("topic", ""),
                typed.getOrDefault("age", ""));
    }

    /** A condition on a finding {@code f}. */
    String condition() {
        return """
                f.state = any(:states) and (not :overdue or f.due < :today)
                and (:severity = '' or f.severity = :severity) and (:topic = '' or f.topic = :topic)
                and f.issued_on between :from and :until
                and (cast(:unit as uuid) is null or f.unit = cast(:unit as uuid))
                and (:words = '' or f.title_zh ilike '%' || :words || '%' or f.title_en ilike '%' || :words || '%'
                     or f.what ilike '%' || :words || '%' or f.number::text = :words)
                """;
    }

    Map<String, Object> parameters(LocalDate today) {
        var band = band();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("states", list.states().stream().map(FindingState::name).toArray(String[]::new));
        parameters.put("overdue", list == FindingList.OVERDUE);
        parameters.put("today", today);
        parameters.put("severity", severity);
        parameters.put("topic", topic);
        parameters.put("from", band.map(known -> known.from(today)).orElse(LocalDate.of(1900, 1, 1)));
        parameters.put("until", band.map(known -> known.until(today)).orElse(LocalDate.of(2999, 12, 31)));
        parameters.put("unit", TypedId.of(unit).map(UUID::toString).orElse(null));
        parameters.put("words", Like.literally(words));
        return parameters;
    }

    private Optional<AgeBand> band() {
        return Arrays.stream(AgeBand.values())
                .filter(each -> each.name().equals(age))
                .findFirst();
    }
}
