package org.qinghe.oversight.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A unit's objection to its own score.
 *
 * @param id its id
 * @param assessment the assessment
 * @param unit the unit
 * @param criterion the code of the criterion, or empty text for the whole score
 * @param reason what is wrong, in the unit's words
 * @param name who appealed
 * @param made when
 * @param answer what was decided
 */
public record Appeal(
        UUID id,
        UUID assessment,
        UUID unit,
        String criterion,
        String reason,
        String name,
        Instant made,
        Optional<Answer> answer) {

    /**
     * What was decided.
     *
     * @param upheld whether the unit is right
     * @param words why
     * @param name who decided
     * @param at when
     */
    public record Answer(boolean upheld, String words, String name, Instant at) {}

    public String path() {
        return "/appeals/" + id;
    }

    public String message() {
        return answer.map(given -> given.upheld() ? "scores.appeal.upheld" : "scores.appeal.rejected")
                .orElse("scores.appeal.open");
    }
}
