package org.qinghe.oversight.effect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A study that was made, with the figures it rests on.
 *
 * @param id its id
 * @param design what it compares
 * @param inputs the figures, in order of the areas' codes
 * @param result what it said
 * @param making when it was made and by whom
 * @param follows the earlier study that it repeats with newer figures
 */
record KeptStudy(UUID id, Design design, List<Input> inputs, Result result, Making making, Optional<UUID> follows) {

    KeptStudy {
        inputs = List.copyOf(inputs);
    }

    Study study() {
        return new Study(
                CountReading.counts(inputs, true).toList(),
                CountReading.counts(inputs, false).toList(),
                design.span().timing(),
                design.slope());
    }

    /** When it was made and by whom. */
    record Making(Instant at, String name) {}
}
