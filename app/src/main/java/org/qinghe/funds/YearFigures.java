package org.qinghe.funds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicator.Measure;
import org.qinghe.figures.Observations;
import org.qinghe.figures.Period;
import org.qinghe.figures.Series;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.springframework.stereotype.Component;

/** What the figures say about an area and a year. */
@Component
class YearFigures {

    private final Observations observations;
    private final Places places;

    YearFigures(Observations observations, Places places) {
        this.observations = observations;
        this.places = places;
    }

    /**
     * A count is added up over the year, everything else is the newest number of the year. Where the area itself has no
     * number and areas add up, those directly below are added up. Nothing where nobody reported.
     */
    Optional<YearFigure> of(Indicator indicator, String area, int year) {
        var first = Period.containing(indicator.frequency(), LocalDate.of(year, 1, 1));
        var from = first.start().getYear() < year ? first.next() : first;
        var last = Period.containing(indicator.frequency(), LocalDate.of(year, 12, 31));
        var itself = observations.series(indicator.id(), List.of(area), from, last);
        if (!itself.isEmpty()) {
            return read(indicator, itself, 1);
        }
        var below = places.children(area).stream().map(Area::code).toList();
        boolean addsUp =
                indicator.measure() instanceof Measure.Additive || indicator.measure() instanceof Measure.Stock;
        return addsUp && !below.isEmpty()
                ? read(indicator, observations.series(indicator.id(), below, from, last), below.size())
                : Optional.empty();
    }

    private static Optional<YearFigure> read(Indicator indicator, List<Series> series, int areas) {
        int reported =
                series.stream().mapToInt(each -> (int) reported(each).count()).sum();
        if (reported == 0) {
            return Optional.empty();
        }
        double value = series.stream()
                .mapToDouble(each -> indicator.measure() instanceof Measure.Additive
                        ? reported(each).sum()
                        : reported(each).reduce(0, (before, newer) -> newer))
                .sum();
        int expected = areas * series.getFirst().length();
        return Optional.of(new YearFigure(value, reported, expected));
    }

    private static DoubleStream reported(Series series) {
        return DoubleStream.of(series.values()).filter(value -> !Double.isNaN(value));
    }
}
