package org.qinghe.prevention.teaching;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A lesson that a class had.
 *
 * @param grade from 1; the stage is the lesson's
 * @param classLabel such as {@code 2班}
 * @param pupils how many were there
 * @param teacher in which role somebody taught it
 * @param key made by the form, so that what is sent twice is kept once
 * @param withdrawn whether it was entered by mistake and counts no more
 * @param version counted up by every correction
 */
public record Held(
        UUID id,
        UUID school,
        UUID lesson,
        LocalDate on,
        int grade,
        String classLabel,
        int pupils,
        Teacher teacher,
        UUID key,
        boolean withdrawn,
        int version) {

    public String path() {
        return TeachingAccess.HELD + "/" + id;
    }
}
