package org.qinghe.oversight.assessment;

import org.qinghe.figures.Frequency;

/** What a criterion counts on: which figure, which tasks, which findings. */
public sealed interface Datum {

    /** An indicator in the unit's area. */
    record Figure(String indicator, Frequency frequency) implements Datum {}

    /** The tasks that were due, and which of them were done in time. */
    record TasksInTime() implements Datum {}

    /** Findings of inspections, by how serious they are. */
    record Findings(String severity) implements Datum {}

    /** The objectives that the unit answers for and that this figure tells of, each with a trajectory of its own. */
    record Objective(Figure figure) implements Datum {}

    /** What somebody enters with its evidence, such as a survey by a third party or a sample that was checked. */
    record Entered(String code) implements Datum {}

    /** How many periods of it lie in the span; what is no figure is asked for once. */
    default int periods(Span span) {
        return this instanceof Figure(var _, var frequency) ? span.periods(frequency) : 1;
    }
}
