package org.qinghe.work.plan;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.qinghe.work.Bilingual;

/**
 * Something of a plan that somebody may ask to have changed.
 *
 * @param of which sort of thing
 * @param id its id
 * @param plan the plan it belongs to
 * @param title what it is called
 * @param unit the unit that answers for it, leads it or does it
 * @param now what can be changed, and what it is now: a number, a day or the id of a unit
 */
public record ChangeSubject(Of of, UUID id, Plan plan, Bilingual title, UUID unit, Map<ChangeKind, String> now) {

    /** Sorts of things. */
    public enum Of {
        OBJECTIVE,
        MEASURE,
        TASK;

        /** Its name as a column and in an address. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String path() {
        return "/" + of.word() + "s/" + id;
    }
}
