package org.qinghe.work.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicator.Measure;
import org.qinghe.figures.Observations;
import org.qinghe.figures.Period;
import org.qinghe.figures.Series;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.springframework.stereotype.Component;

/**
 * Reads objectives from the figures. A count that adds up is read over twelve months, so that it compares with a year's
 * target on any day; a number that does not add up over time is read at its newest. Where a value is missing there is no
 * reading: a gap must not look like an achievement.
 */
@Component
class Readings {

    private static final int PERIODS_OF_PATIENCE = 3;

    private final Observations observations;
    private final Places places;

    Readings(Observations observations, Places places) {
        this.observations = observations;
        this.places = places;
    }

    Optional<Reading> of(Indicator indicator, String area) {
        return observations.span(indicator.id()).flatMap(span -> newestComplete(indicator, area, span.last()));
    }

    /** Some areas report later than others: a reading may be that many periods old, and says of which day it is. */
    private Optional<Reading> newestComplete(Indicator indicator, String area, Period newest) {
        return Stream.iterate(newest, period -> period.plus(-1))
                .limit(PERIODS_OF_PATIENCE)
                .flatMap(period -> of(indicator, area, period).stream())
                .findFirst();
    }

    private Optional<Reading> of(Indicator indicator, String area, Period newest) {
        var first = indicator.measure() instanceof Measure.Additive
                ? newest.plus(1L - aYearOf(indicator.frequency()))
                : newest;
        return read(indicator, area, first, newest)
                .map(values -> new Reading(DoubleStream.of(values).sum(), newest.lastDay()));
    }

    private Optional<double[]> read(Indicator indicator, String area, Period first, Period last) {
        var itself = observations.series(indicator.id(), List.of(area), first, last);
        if (!itself.isEmpty()) {
            return complete(itself);
        }
        var below = places.children(area).stream().map(Area::code).toList();
        boolean addsUp =
                indicator.measure() instanceof Measure.Additive || indicator.measure() instanceof Measure.Stock;
        if (!addsUp || below.isEmpty()) {
            return Optional.empty();
        }
        var parts = observations.series(indicator.id(), below, first, last);
        return parts.size() < below.size() ? Optional.empty() : complete(parts);
    }

    private static Optional<double[]> complete(List<Series> series) {
        var values = series.stream()
                .flatMapToDouble(each -> DoubleStream.of(each.values()))
                .toArray();
        return DoubleStream.of(values).anyMatch(Double::isNaN) ? Optional.empty() : Optional.of(values);
    }

    private static int aYearOf(Frequency frequency) {
        return switch (frequency) {
            case DAY -> 365;
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER -> 4;
            case YEAR -> 1;
        };
    }
}
