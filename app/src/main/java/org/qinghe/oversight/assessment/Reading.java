package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** What was read: never a missing value, which is simply not there. */
public sealed interface Reading {

    /** A number. */
    record Amount(BigDecimal value) implements Reading {}

    /**
     * How many of those looked at passed.
     *
     * @param passed of them
     * @param of how many were looked at
     * @param seed the recorded seed of the draw, where they were drawn
     */
    record Share(int passed, int of, OptionalLong seed) implements Reading {

        public Share {
            if (passed < 0 || passed > of) {
                throw new IllegalArgumentException(passed + " passed of " + of);
            }
        }
    }

    /**
     * The mean of a survey.
     *
     * @param mean of the answers
     * @param answers how many answered
     */
    record Mean(BigDecimal mean, int answers) implements Reading {

        public Mean {
            if (answers < 0) {
                throw new IllegalArgumentException(answers + " answers");
            }
        }
    }

    /**
     * Where an objective stands.
     *
     * @param actual the newest value
     * @param trajectory the unit's own
     */
    record Progress(BigDecimal actual, Trajectory trajectory) implements Reading {}
}
