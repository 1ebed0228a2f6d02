package org.qinghe.work.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicator.Measure;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Observations;
import org.qinghe.figures.Period;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.springframework.stereotype.Component;

/**
 * Reads objectives from the figures, all of them with the same four queries. A count that adds up is read over twelve months,
 * so that it compares with a year's target on any day; a number that does not add up over time is read at its newest. Where a
 * value is missing there is no reading: a gap must not look like an achievement.
 */
@Component
class Readings {

    private static final int PERIODS_OF_PATIENCE = 3;

    private final Observations observations;
    private final Indicators indicators;
    private final Places places;

    Readings(Observations observations, Indicators indicators, Places places) {
        this.observations = observations;
        this.indicators = indicators;
        this.places = places;
    }

    /** An objective to be read, with the newest period that it could be read up to. */
    private record Asked(Objective objective, Indicator indicator, List<String> below, Period newest) {

        boolean addsUpOverTime() {
            return indicator.measure() instanceof Measure.Additive;
        }

        boolean addsUpOverAreas() {
            return addsUpOverTime() || indicator.measure() instanceof Measure.Stock;
        }

        /** The periods that make a reading which ends with that one. */
        List<Period> periods(Period last) {
            var first = addsUpOverTime() ? last.plus(1L - aYearOf(indicator.frequency())) : last;
            return Stream.iterate(first, period -> period.compareTo(last) <= 0, Period::next)
                    .toList();
        }

        Period earliest() {
            return periods(newest.plus(1L - PERIODS_OF_PATIENCE)).getFirst();
        }
    }

    /**
     * The newest reading of each objective, by the objective's id.
     *
     * @param until the last day that counts
     */
    Map<UUID, Reading> of(Collection<Objective> objectives, LocalDate until) {
        var catalogue = new Catalogue(indicators.all());
        var kept = objectives.stream()
                .flatMap(objective -> catalogue.find(objective.indicator()).stream())
                .flatMap(indicator -> catalogue.kept(indicator).stream())
                .collect(Collectors.toSet());
        var spans = observations.spans(kept);
        var below = places.childrenOf(objectives.stream().map(Objective::area).collect(Collectors.toSet()));
        var asked = objectives.stream()
                .flatMap(objective -> catalogue
                        .find(objective.indicator())
                        .flatMap(indicator -> catalogue.kept(indicator).stream()
                                .findFirst()
                                .flatMap(part -> Optional.ofNullable(spans.get(part)))
                                .map(span -> new Asked(
                                        objective,
                                        indicator,
                                        below.getOrDefault(objective.area(), List.of()).stream()
                                                .map(Area::code)
                                                .toList(),
                                        newest(span.last(), until))))
                        .stream())
                .toList();
        return asked.isEmpty() ? Map.of() : read(asked, catalogue, kept, until);
    }

    private Map<UUID, Reading> read(List<Asked> asked, Catalogue catalogue, Collection<UUID> kept, LocalDate until) {
        var areas = asked.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.objective().area()), each.below().stream()))
                .collect(Collectors.toSet());
        var from = asked.stream()
                .map(each -> each.earliest().start())
                .min(LocalDate::compareTo)
                .orElseThrow();
        var values = new KnownValues(catalogue, observations.between(kept, areas, from, until));
        Map<UUID, Reading> readings = new HashMap<>();
        asked.forEach(each -> newestComplete(each, values)
                .ifPresent(reading -> readings.put(each.objective().id(), reading)));
        return readings;
    }

    /** The newest period with a value anywhere, or the last one that was over on the day. */
    private static Period newest(Period last, LocalDate until) {
        return last.lastDay().isAfter(until)
                ? Period.containing(last.frequency(), until.plusDays(1)).plus(-1)
                : last;
    }

    /** Some areas report later than others: a reading may be that many periods old, and says of which day it is. */
    private static Optional<Reading> newestComplete(Asked asked, KnownValues values) {
        return Stream.iterate(asked.newest(), period -> period.plus(-1))
                .limit(PERIODS_OF_PATIENCE)
                .flatMap(period ->
                        sum(asked, period, values).stream().mapToObj(value -> new Reading(value, period.lastDay())))
                .findFirst();
    }

    /** The sum where the area itself has values, else that of the areas below where all of them have. */
    private static OptionalDouble sum(Asked asked, Period last, KnownValues values) {
        var periods = asked.periods(last);
        var itself = values(asked.indicator(), List.of(asked.objective().area()), periods, values);
        if (itself.stream().anyMatch(OptionalDouble::isPresent)) {
            return complete(itself);
        }
        return asked.addsUpOverAreas() && !asked.below().isEmpty()
                ? complete(values(asked.indicator(), asked.below(), periods, values))
                : OptionalDouble.empty();
    }

    private static List<OptionalDouble> values(
            Indicator indicator, List<String> areas, List<Period> periods, KnownValues values) {
        return areas.stream()
                .flatMap(area -> periods.stream().map(period -> values.of(indicator, area, period)))
                .toList();
    }

    private static OptionalDouble complete(List<OptionalDouble> values) {
        return values.stream().allMatch(OptionalDouble::isPresent)
                ? OptionalDouble.of(
                        values.stream().mapToDouble(OptionalDouble::getAsDouble).sum())
                : OptionalDouble.empty();
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
