package org.qinghe.cooperation.plans;

import java.util.Optional;
import java.util.UUID;

/**
 * What came of a letter.
 *
 * @param message the key of the sentence that says it
 * @param detail what goes into the sentence, or empty text
 * @param partner who wrote it, where that is known
 * @param plan which plan it speaks of, where it could be read
 */
record LetterOutcome(String message, String detail, Optional<UUID> partner, Optional<UUID> plan) {

    static final String TAKEN = "cooperation.letter.taken.";
    private static final String REFUSED = "cooperation.letter.refused.";

    static final String NOTHING_NEW = TAKEN + "nothingNew";

    static LetterOutcome taken(String what, JointPlan plan) {
        return new LetterOutcome(TAKEN + what, plan.title(), Optional.of(plan.partner()), Optional.of(plan.id()));
    }

    static LetterOutcome refused(String why, Optional<UUID> partner, Optional<UUID> plan) {
        return new LetterOutcome(REFUSED + why, "", partner, plan);
    }

    boolean isRefusal() {
        return message.startsWith(REFUSED);
    }

    boolean isNew() {
        return message.startsWith(TAKEN) && !message.equals(NOTHING_NEW);
    }
}
