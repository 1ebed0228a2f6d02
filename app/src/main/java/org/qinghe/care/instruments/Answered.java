package org.qinghe.care.instruments;

import java.util.Map;
import org.qinghe.care.entry.Kind;
import org.qinghe.safeguards.DataCategory;

/**
 * An instrument as it was answered. What the answers come to is worked out anew each time it is shown.
 *
 * @param answers the score of the chosen answer by the question's id
 */
public record Answered(Instrument instrument, Map<String, Integer> answers) {

    /** The sort of entry it makes. */
    public static final Kind<Answered> KIND = new Kind<>("SCREENING", DataCategory.HEALTH, true, Answered.class);

    public Answered {
        answers = Map.copyOf(answers);
    }
}
