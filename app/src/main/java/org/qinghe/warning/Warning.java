package org.qinghe.warning;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.figures.Period;

/**
 * An area's count above what was expected.
 *
 * @param id its id
 * @param watch the watch that found it
 * @param run the newest run that saw it
 * @param indicator what was counted
 * @param area where; empty for the sum of areas that have no common parent
 * @param pooled whether it is about the sum of the areas looked at
 * @param first the first period out of the ordinary
 * @param last the newest one, which the following numbers are about
 * @param observed the count
 * @param expected what the model expects
 * @param upper the highest count that is still ordinary
 * @param score how far the count lies above what is expected, 1 being the upper bound
 * @param pValue the probability of a count this high in an ordinary period
 * @param rank its place among all series of the run in that period, by p-value
 * @param coverage whether it looks like a change of coverage or recording
 * @param lapsed whether the figures were corrected since and are no longer out of the ordinary
 * @param state what was decided
 * @param raisedAt when it was first seen
 * @param triagedAt when it was last decided on
 */
public record Warning(
        UUID id,
        UUID watch,
        UUID run,
        UUID indicator,
        String area,
        boolean pooled,
        Period first,
        Period last,
        double observed,
        double expected,
        double upper,
        double score,
        double pValue,
        int rank,
        Coverage coverage,
        boolean lapsed,
        State state,
        Instant raisedAt,
        Optional<Instant> triagedAt) {

    /** What people decided. */
    public enum State {
        NEW,
        CONFIRMED,
        EXPLAINED,
        WATCHED;

        public String message() {
            return "warning.state." + name();
        }
    }

    /** Whether the newest decision was that the rise is real. */
    public boolean confirmed() {
        return state == State.CONFIRMED;
    }

    public long periods() {
        return first.stepsTo(last) + 1;
    }
}
