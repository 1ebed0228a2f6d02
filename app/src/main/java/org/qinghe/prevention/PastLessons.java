package org.qinghe.prevention;

import java.util.List;
import java.util.UUID;

/**
 * Lessons and their questions that are carried over in the name of the unit of whoever is signed in, by the same checks as on the
 * pages; what those would refuse throws an {@link IllegalStateException}.
 */
public interface PastLessons {

    /**
     * Writes a lesson; returns its id.
     *
     * @param teaching the name of a way of teaching, such as {@code INTERACTIVE}
     * @param goals their codes, such as {@code junior-refuse}
     */
    UUID lesson(
            SchoolStage stage,
            String titleZh,
            String titleEn,
            String teaching,
            int minutes,
            String about,
            List<String> goals);
}
