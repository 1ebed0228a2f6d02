package org.qinghe.care.instruments;

import java.util.Map;

/**
 * An instrument as it was answered. What the answers come to is worked out anew each time it is shown.
 *
 * @param answers the score of the chosen answer by the question's id
 */
public record Answered(Instrument instrument, Map<String, Integer> answers) {

    public Answered {
        answers = Map.copyOf(answers);
    }
}
