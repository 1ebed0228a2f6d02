package org.qinghe.work;

import java.util.Locale;
import java.util.UUID;

/**
 * What a task belongs to.
 *
 * @param kind which sort of thing
 * @param id its id
 * @param title what it is about
 * @param ended whether it is over, so that nothing of its tasks changes any more
 */
public record TaskParent(Kind kind, UUID id, Bilingual title, boolean ended) {

    /** Sorts of things that give tasks to units. */
    public enum Kind {
        RESPONSE,
        MEASURE,
        MEETING,
        /** A plan with another region, kept by whoever agreed it; here stands only what its tasks need. */
        JOINT_PLAN;

        /** The column that leads a task there. */
        String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The beginning of the addresses of its kind. */
        private String pages() {
            return "/" + column().replace('_', '-') + "s/";
        }

        /** A measure is planned ahead, and its units say first whether they can; the others ask for help at once. */
        boolean offers() {
            return this == MEASURE;
        }
    }

    public String path() {
        return kind.pages() + id;
    }

    /** What it takes to read its page, beside seeing one of its tasks. */
    public String permission() {
        return kind == Kind.JOINT_PLAN ? "cooperation.readPlans" : WorkAccess.READ;
    }

    /** What its kind is called. */
    public String message() {
        return "work.parent." + kind.column();
    }
}
