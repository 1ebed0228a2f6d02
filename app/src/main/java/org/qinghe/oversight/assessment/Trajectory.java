package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * From where an objective started to where it should be, straight between the milestones.
 *
 * @param milestones in order of their days; the first is the baseline
 */
public record Trajectory(List<Milestone> milestones) {

    private static final int SCALE = 12;

    /** What is to be reached by a day. */
    public record Milestone(LocalDate day, BigDecimal value) {}

    public Trajectory {
        milestones = List.copyOf(milestones);
        if (milestones.size() < 2) {
            throw new IllegalArgumentException("a trajectory has a baseline and a target");
        }
        for (int i = 1; i < milestones.size(); i++) {
            if (!milestones.get(i).day().isAfter(milestones.get(i - 1).day())) {
                throw new IllegalArgumentException("the days of a trajectory follow each other");
            }
        }
        if (milestones.getFirst().value().compareTo(milestones.getLast().value()) == 0) {
            throw new IllegalArgumentException("the target differs from the baseline");
        }
        int way = step(milestones.getFirst(), milestones.getLast());
        for (int i = 1; i < milestones.size(); i++) {
            if (step(milestones.get(i - 1), milestones.get(i)) == -way) {
                throw new IllegalArgumentException("a trajectory does not turn back");
            }
        }
    }

    private static int step(Milestone from, Milestone to) {
        return to.value().subtract(from.value()).signum();
    }

    public BigDecimal baseline() {
        return milestones.getFirst().value();
    }

    /** What should be reached by the day; the baseline before it began, the target after it ended. */
    public BigDecimal on(LocalDate day) {
        var before = milestones.getFirst();
        for (var next : milestones) {
            if (!day.isAfter(next.day())) {
                return between(before, next, day);
            }
            before = next;
        }
        return before.value();
    }

    private static BigDecimal between(Milestone from, Milestone to, LocalDate day) {
        long length = ChronoUnit.DAYS.between(from.day(), to.day());
        long gone = Math.max(0, ChronoUnit.DAYS.between(from.day(), day));
        return length == 0
                ? to.value()
                : from.value()
                        .add(to.value()
                                .subtract(from.value())
                                .multiply(BigDecimal.valueOf(gone))
                                .divide(BigDecimal.valueOf(length), SCALE, RoundingMode.HALF_UP));
    }

    public boolean rising() {
        return milestones.getLast().value().compareTo(baseline()) > 0;
    }

    /** How much of the way due by the day was gone, from 0 to 1; where nothing was due yet, whether it did not fall back. */
    public BigDecimal achieved(BigDecimal actual, LocalDate day) {
        var due = on(day).subtract(baseline());
        var gone = actual.subtract(baseline());
        if (due.signum() == 0) {
            return gone.signum() == 0 || gone.signum() > 0 == rising() ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return gone.divide(due, SCALE, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE);
    }
}
