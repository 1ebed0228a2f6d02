package org.qinghe.prevention.teaching;

import java.util.Optional;

/**
 * How far lessons held cover what was planned.
 *
 * @param planned classes that were to have a lesson; a class that was to have two counts twice
 * @param done of these, how many had it; what a grade did beyond its plan does not make up for another
 * @param held lessons held, planned or not
 * @param working of these, how many in a way of teaching that works
 * @param attendances pupils there, added up over lessons: a pupil who had two lessons counts twice
 */
public record Coverage(long planned, long done, long held, long working, long attendances) {

    static final Coverage NOTHING = new Coverage(0, 0, 0, 0, 0);

    Coverage plus(Coverage other) {
        return new Coverage(
                planned + other.planned,
                done + other.done,
                held + other.held,
                working + other.working,
                attendances + other.attendances);
    }

    /** Of one; nothing where nothing was planned. */
    public Optional<Double> share() {
        return planned == 0 ? Optional.empty() : Optional.of((double) done / planned);
    }

    /** Of one; nothing where nothing was held. */
    public Optional<Double> workingShare() {
        return held == 0 ? Optional.empty() : Optional.of((double) working / held);
    }
}
