package org.qinghe.work;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * An entry of the diary.
 *
 * @param at when
 * @param name who, or empty text where it was the system
 * @param unitName for which unit
 * @param what what was done
 * @param words a note, a reason or a comment, or empty text
 * @param task the title of the task concerned, where it is one
 */
public record Happening(
        Instant at, String name, Bilingual unitName, What what, Bilingual words, Optional<Bilingual> task) {

    /** What can happen. */
    public enum What {
        RESPONSE_STARTED,
        RESPONSE_CLOSED,
        TASK_ADDED,
        ACCEPTED,
        OBJECTED,
        UPHELD,
        STARTED,
        FINISHED,
        CONFIRMED,
        RETURNED,
        CANCELLED,
        REASSIGNED,
        DUE_CHANGED,
        RETITLED,
        COMMENTED,
        EVIDENCE_ADDED,
        EVIDENCE_REMOVED,
        REMINDED,
        ESCALATED;

        static What of(TaskMove move) {
            return switch (move) {
                case ACCEPT -> ACCEPTED;
                case OBJECT -> OBJECTED;
                case UPHOLD -> UPHELD;
                case START -> STARTED;
                case FINISH -> FINISHED;
                case CONFIRM -> CONFIRMED;
                case RETURN -> RETURNED;
                case CANCEL -> CANCELLED;
            };
        }

        public String message() {
            return "work.happened." + name().toLowerCase(Locale.ROOT);
        }
    }
}
