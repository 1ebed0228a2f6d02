package org.qinghe.prevention.quiz;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A class answering, before or after.
 *
 * @param code what pupils type; nothing once it is closed
 * @param answers how many came in; nothing where they were too few and were thrown away
 */
public record Sitting(Moment moment, LocalDate openedOn, Optional<String> code, Optional<Integer> answers) {

    /** How many must answer, or nothing is kept. */
    public static final int FEWEST = 5;

    public boolean open() {
        return code.isPresent();
    }

    /** Whether it is closed and its counts may be read. */
    public boolean shown() {
        return !open() && answers.isPresent();
    }
}
