package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a scheme gave a unit.
 *
 * @param unit the unit
 * @param parts the tree of its scores, in the scheme's order
 * @param mark the sum and the grade; none where no weighted criterion was reported, for then there is nothing to judge
 */
public record UnitScore(UUID unit, List<Score> parts, Optional<Mark> mark) {

    /**
     * The sum and the grade.
     *
     * @param total all points, bonus included
     * @param bonus the points beyond the scheme's total
     * @param earned the grade by points, where the scheme has grades
     * @param grade the grade given: the earned one, or what a veto sets
     */
    public record Mark(
            BigDecimal total, BigDecimal bonus, Optional<Scheme.Grade> earned, Optional<Scheme.Grade> grade) {

        public boolean vetoed() {
            return !earned.equals(grade);
        }
    }

    public UnitScore {
        parts = List.copyOf(parts);
    }

    public Stream<Score.OfCriterion> criteria() {
        return parts.stream().flatMap(Score::criteria);
    }
}
