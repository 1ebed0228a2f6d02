package org.qinghe.work.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The straight way from the baseline to the target.
 *
 * @param from the day of the baseline
 * @param baseline the reading that day
 * @param to the day of the target, later than {@code from}
 * @param target the reading promised for that day
 */
record Trajectory(LocalDate from, double baseline, LocalDate to, double target) {

    static Trajectory of(Plan plan, Objective objective) {
        return new Trajectory(plan.dayBefore(), objective.baseline(), plan.lastDay(), objective.target());
    }

    /** Where the reading should stand that day: the baseline before the way begins, the target after it ends. */
    double on(LocalDate day) {
        double gone = ChronoUnit.DAYS.between(from, day) / (double) ChronoUnit.DAYS.between(from, to);
        return baseline + (target - baseline) * Math.clamp(gone, 0, 1);
    }

    /** Whether a reading of that day has come as far as the way has, or further. */
    boolean keptBy(double reading, LocalDate day) {
        return target > baseline ? reading >= on(day) : reading <= on(day);
    }
}
