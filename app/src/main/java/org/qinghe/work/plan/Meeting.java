package org.qinghe.work.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qinghe.work.Bilingual;

/**
 * A meeting of the committee.
 *
 * @param id its id
 * @param title what it is called
 * @param area the code of the area whose committee meets; empty text is the whole installation
 * @param unit the unit that called it
 * @param day when it is held
 * @param place where, or empty text
 * @param units the units that take part
 * @param items its agenda in order; at least one
 */
public record Meeting(
        UUID id,
        Bilingual title,
        String area,
        UUID unit,
        LocalDate day,
        String place,
        List<UUID> units,
        List<Item> items) {

    /**
     * Something on the agenda.
     *
     * @param decision what was decided, or empty text as long as nothing is written down
     */
    public record Item(Bilingual title, String decision) {}

    /** Whether something of the minutes is written down. */
    public boolean minuted() {
        return items.stream().anyMatch(item -> !item.decision().isEmpty());
    }
}
