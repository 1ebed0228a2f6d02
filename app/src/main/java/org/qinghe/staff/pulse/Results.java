package org.qinghe.staff.pulse;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a closed survey shows.
 *
 * @param before the survey it is compared with
 */
public record Results(Survey survey, Optional<Survey> before, List<OfQuestion> questions) {

    /** One question: everybody first, then the groups. */
    public record OfQuestion(Question question, List<OfGroup> groups) {}

    /**
     * @param message that names the group
     * @param spread nothing where it is withheld
     * @param before the mean of the survey before, where both show the group
     */
    public record OfGroup(String message, Optional<Spread> spread, OptionalDouble before) {

        /** How the mean moved since the survey before. */
        public OptionalDouble change() {
            return before.isPresent() && spread.isPresent()
                    ? OptionalDouble.of(spread.get().mean() - before.getAsDouble())
                    : OptionalDouble.empty();
        }

        /** The message with the sign of the change. */
        public String changeMessage() {
            return change().orElse(0) < 0 ? "staff.pulse.change.down" : "staff.pulse.change.up";
        }
    }
}
