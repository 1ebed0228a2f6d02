package org.qinghe.figures.situation;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicator.Measure;
import org.qinghe.figures.Period;

/**
 * An indicator in an area over time, with the comparisons that Chinese statistical reports make. Their definitions:
 *
 * <ul>
 *   <li>同比 (year on year): (value − value of the same period a year earlier) ÷ value of the same period a year earlier. Weeks
 *       are compared by their ISO number, so week 53 has no counterpart after a year of 52 weeks, nor has the 29th of February.
 *   <li>环比 (on the period before): (value − value of the period before) ÷ value of the period before.
 *   <li>累计 (cumulative): the sum from the year's first period on; for weeks of the ISO year. Stocks and levels are not cumulated;
 *       a rate is where both its parts add up, as the sum of numerators ÷ the sum of denominators.
 *   <li>累计同比: the cumulative value compared with that of the same period a year earlier, only where no period and no area is
 *       missing in either of the two sums.
 * </ul>
 *
 * <p>Percentages and per-milles are compared by their difference, in points. Where the value compared with is missing, zero or
 * below zero there is no growth, and the reason stands in its place.
 *
 * @param indicator the indicator
 * @param counted its values, or a rate's numerator
 * @param denominator a rate's denominator
 * @param cumulates whether it adds up over periods
 */
public record Track(Indicator indicator, Course counted, Optional<Course> denominator, boolean cumulates) {

    private static final Set<String> SHARES = Set.of("%", "％", "‰");

    static Track of(Indicator indicator, Course counted) {
        return new Track(indicator, counted, Optional.empty(), indicator.measure() instanceof Measure.Additive);
    }

    static Track ofRate(Indicator indicator, Course numerator, Course denominator, boolean bothAdditive) {
        return new Track(indicator, numerator, Optional.of(denominator), bothAdditive);
    }

    public Standing at(Period period) {
        var value = value(period);
        var before = period.yearEarlier();
        var point = counted.at(period);
        var cumulative = cumulative(period);
        return new Standing(
                period,
                value,
                point.reported(),
                counted.usual(),
                point.suppressed() > 0,
                point.own() && denominator.isEmpty(),
                before.map(this::value)
                        .filter(then -> then.isPresent() && value.isPresent())
                        .map(then -> OptionalDouble.of(value.getAsDouble() - then.getAsDouble()))
                        .orElse(OptionalDouble.empty()),
                before.map(then -> compared(period, then))
                        .orElse(new Change.None(
                                value.isPresent() ? Change.Reason.NO_SUCH_PERIOD : Change.Reason.NOTHING_NOW)),
                period.frequency() == org.qinghe.figures.Frequency.YEAR
                        ? new Change.None(Change.Reason.SAME_AS_YEAR)
                        : compared(period, period.plus(-1)),
                cumulative,
                cumulativeChange(period, cumulative));
    }

    /** The value of a period; none where nothing was reported, or nothing to divide by. */
    public OptionalDouble value(Period period) {
        var point = counted.at(period);
        if (!point.known()) {
            return OptionalDouble.empty();
        }
        return denominator
                .map(below -> below.at(period))
                .map(below -> quotient(point.sum(), below.known() ? below.sum() : 0))
                .orElse(OptionalDouble.of(point.sum()));
    }

    boolean fullAt(Period period) {
        return counted.fullAt(period)
                && denominator.map(below -> below.fullAt(period)).orElse(true);
    }

    /** A value per 100,000 people, where it counts something and the number of people is known. */
    OptionalDouble perHundredThousand(OptionalDouble value, OptionalDouble people) {
        return value.isPresent() && people.isPresent() && people.getAsDouble() > 0
                ? OptionalDouble.of(value.getAsDouble() * 100_000 / people.getAsDouble())
                : OptionalDouble.empty();
    }

    private Change compared(Period now, Period then) {
        var likeForLike = counted.at(now).reported() == counted.at(then).reported()
                && denominator
                        .map(below -> below.at(now).reported() == below.at(then).reported())
                        .orElse(true);
        return change(value(now), value(then), likeForLike);
    }

    Change change(OptionalDouble now, OptionalDouble then, boolean likeForLike) {
        if (now.isEmpty()) {
            return new Change.None(Change.Reason.NOTHING_NOW);
        }
        if (then.isEmpty()) {
            return new Change.None(Change.Reason.NOTHING_THEN);
        }
        double difference = now.getAsDouble() - then.getAsDouble();
        if (share()) {
            return new Change.Points(difference, likeForLike);
        }
        if (then.getAsDouble() <= 0) {
            return new Change.None(then.getAsDouble() == 0 ? Change.Reason.ZERO_THEN : Change.Reason.NEGATIVE_THEN);
        }
        return new Change.Percent(difference / then.getAsDouble(), likeForLike);
    }

    /** Whether its values are shares, which are compared in points. */
    public boolean share() {
        return SHARES.contains(indicator.unitZh().strip());
    }

    /** The year's sum up to and with the period. */
    Cumulative cumulative(Period to) {
        return over(to.firstOfYear(), to);
    }

    /** The sum from the one period to the other, both included. */
    Cumulative over(Period from, Period to) {
        if (!cumulates) {
            return Cumulative.NONE;
        }
        double above = 0;
        double below = 0;
        int known = 0;
        int gaps = 0;
        for (var period = from; period.compareTo(to) <= 0; period = period.next()) {
            var point = counted.at(period);
            known += point.known() ? 1 : 0;
            gaps += fullAt(period) ? 0 : 1;
            above += point.sum();
            below += denominator.orElse(Course.NONE).at(period).sum();
        }
        if (known == 0) {
            return Cumulative.NONE;
        }
        return new Cumulative(denominator.isPresent() ? quotient(above, below) : OptionalDouble.of(above), gaps);
    }

    private Change cumulativeChange(Period period, Cumulative now) {
        if (!cumulates) {
            return new Change.None(Change.Reason.NOT_CUMULATED);
        }
        if (now.value().isEmpty()) {
            return new Change.None(Change.Reason.NOTHING_NOW);
        }
        var before = period.yearEarlier();
        if (before.isEmpty()) {
            return new Change.None(Change.Reason.NO_SUCH_PERIOD);
        }
        var then = cumulative(before.get());
        return then.value().isPresent() && now.gaps() + then.gaps() > 0
                ? new Change.None(Change.Reason.GAPS)
                : change(now.value(), then.value(), true);
    }

    private OptionalDouble quotient(double above, double below) {
        return indicator.measure() instanceof Measure.Rate rate && below != 0
                ? OptionalDouble.of(above / below * rate.factor())
                : OptionalDouble.empty();
    }
}
