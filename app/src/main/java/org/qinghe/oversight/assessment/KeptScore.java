package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The score of a unit as it was computed.
 *
 * @param unit the unit
 * @param peers the group of its like, from 1; 0 where it is in none
 * @param mark the sum, where anything weighted was reported
 * @param points of every criterion by code
 */
record KeptScore(UUID unit, int peers, Optional<Mark> mark, Map<String, BigDecimal> points) {

    /**
     * The sum.
     *
     * @param total all points, bonus included
     * @param range how far it may be off because samples and surveys are small
     * @param bonus the points beyond the scheme's total
     * @param grade the code of the grade given, or empty text
     * @param vetoed whether a veto set the grade
     */
    record Mark(BigDecimal total, Interval range, BigDecimal bonus, String grade, boolean vetoed) {}

    static KeptScore of(UnitScore score, int peers) {
        return new KeptScore(
                score.unit(),
                peers,
                score.mark()
                        .map(mark -> new Mark(
                                mark.total(),
                                Uncertainty.of(score).orElseThrow(),
                                mark.bonus(),
                                mark.grade().map(Scheme.Grade::code).orElse(""),
                                mark.vetoed())),
                score.criteria().collect(Collectors.toMap(each -> each.node().code(), Score::points)));
    }

    /** Whether it says the same to the cent. */
    boolean same(UnitScore score) {
        var again = of(score, peers);
        return again.points().equals(points)
                && again.mark().map(Mark::total).equals(mark.map(Mark::total))
                && again.mark().map(Mark::grade).equals(mark.map(Mark::grade));
    }

    boolean exact() {
        return mark.filter(each -> Math.abs(each.range().high() - each.range().low()) >= 0.01)
                .isEmpty();
    }

    /** Whether the totals differ by more than small samples explain; no where one has none. */
    boolean toldApart(KeptScore other) {
        return mark.flatMap(own -> other.mark.map(theirs -> !Interval.ofDifference(
                                own.total().doubleValue(),
                                own.range(),
                                theirs.total().doubleValue(),
                                theirs.range())
                        .holds(0)))
                .orElse(false);
    }
}
