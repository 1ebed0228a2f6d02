package org.qinghe.work.plan;

import java.util.List;
import java.util.Optional;

/**
 * An objective as its page shows it, in the reader's language.
 *
 * @param expected where the reading should stand on its day
 * @param kept whether the reading has come as far as the trajectory has
 */
public record ObjectiveView(
        Objective objective,
        String indicator,
        String measure,
        String area,
        Optional<Reading> reading,
        double expected,
        boolean kept,
        List<MeasureView> measures) {

    public String state() {
        if (objective.withdrawn().isPresent()) {
            return "work.plan.withdrawn";
        }
        return reading.isEmpty() ? "work.plan.unread" : kept ? "work.plan.kept" : "work.plan.behind";
    }

    /** The style of its mark; the words beside it say the same. */
    public String mark() {
        return objective.withdrawn().isPresent() || reading.isEmpty()
                ? ""
                : kept ? "qh-state-confirmed" : "qh-state-late";
    }
}
