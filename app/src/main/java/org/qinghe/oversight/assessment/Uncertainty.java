package org.qinghe.oversight.assessment;

import java.util.List;
import java.util.Optional;

/**
 * How far a total may be off because samples and surveys are small. What was counted in full is taken as it is, so the truth
 * may be less certain than this says.
 */
public final class Uncertainty {

    private Uncertainty() {}

    /** The total with its interval; none where there is no total. */
    public static Optional<Interval> of(UnitScore score) {
        return score.mark().map(mark -> {
            double below = 0;
            double above = 0;
            for (var criterion : score.criteria().toList()) {
                double points = criterion.points().doubleValue();
                var own = points(criterion).orElse(new Interval(points, points));
                below = Math.hypot(below, points - own.low());
                above = Math.hypot(above, own.high() - points);
            }
            double total = mark.total().doubleValue();
            return new Interval(total - below, total + above);
        });
    }

    /** Whether the totals of two units differ by more than small samples explain; no where one has none. */
    public static boolean toldApart(UnitScore one, UnitScore other) {
        return one.mark()
                .flatMap(first -> other.mark()
                        .map(second -> !Interval.ofDifference(
                                        first.total().doubleValue(),
                                        of(one).orElseThrow(),
                                        second.total().doubleValue(),
                                        of(other).orElseThrow())
                                .holds(0)))
                .orElse(false);
    }

    /** The points of a sample or survey, as far as they were scored at all. */
    static Optional<Interval> points(Score.OfCriterion score) {
        if (score.standing() != Score.Standing.SCORED) {
            return Optional.empty();
        }
        double most = score.most().doubleValue();
        return switch (score.node().kind()) {
            case Kind.Audit(var datum) -> {
                var share = inputs(score, datum).share(datum);
                var interval = Interval.ofShare(share.passed(), share.of());
                yield Optional.of(new Interval(most * interval.low(), most * interval.high()));
            }
            case Kind.Survey survey -> {
                var mean = inputs(score, survey.datum()).mean(survey.datum());
                double lowest = survey.lowest().doubleValue();
                double highest = survey.highest().doubleValue();
                var interval = Interval.ofMean(mean.mean().doubleValue(), lowest, highest, mean.answers());
                yield Optional.of(new Interval(
                        most * (interval.low() - lowest) / (highest - lowest),
                        most * (interval.high() - lowest) / (highest - lowest)));
            }
            default -> Optional.empty();
        };
    }

    private static Inputs inputs(Score.OfCriterion score, Datum datum) {
        List<Input> inputs = score.lines().getFirst().inputs();
        return new Inputs(
                java.util.Map.of(datum, inputs),
                new Span(
                        inputs.getFirst().period().start(),
                        inputs.getLast().period().lastDay()));
    }
}
