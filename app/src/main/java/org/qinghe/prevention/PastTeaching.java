package org.qinghe.prevention;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a school planned and held, carried over by the same checks as on the pages; what those would refuse throws an
 * {@link IllegalStateException}. The audit trail says when, and who carried it over.
 */
public interface PastTeaching {

    /**
     * Adds a line to the plan of a school.
     *
     * @param day any day of the school year
     * @param grade such as {@code JUNIOR-1}
     */
    void planned(UUID school, LocalDate day, UUID lesson, String grade, int classes);

    /**
     * Enters a lesson held.
     *
     * @param grade such as {@code JUNIOR-1}
     * @param teacher the name of a role, such as {@code HEAD_TEACHER}
     */
    void held(UUID school, LocalDate on, UUID lesson, String grade, String classLabel, int pupils, String teacher);
}
