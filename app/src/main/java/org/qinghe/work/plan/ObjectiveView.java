package org.qinghe.work.plan;

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
        String unit,
        Optional<Reading> reading,
        double expected,
        boolean kept) {

    public String state() {
        return reading.isEmpty() ? "work.plan.unread" : kept ? "work.plan.kept" : "work.plan.behind";
    }
}
