package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinghe.figures.Indicator;
import org.qinghe.funds.Remoteness;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.units.Unit;
import org.springframework.stereotype.Component;

/** Puts units beside others of their like. */
@Component
class Grouping {

    private static final int MOST_GROUPS = 3;
    private static final int LEAST_IN_A_GROUP = 4;

    private final Places places;
    private final Remoteness remoteness;
    private final InputReading reading;
    private final DatumNames names;

    Grouping(Places places, Remoteness remoteness, InputReading reading, DatumNames names) {
        this.places = places;
        this.remoteness = remoteness;
        this.reading = reading;
        this.names = names;
    }

    /** The group of every unit; one whose trait is unknown is missing, and is ranked with nobody. */
    Map<UUID, Integer> of(Collection<Unit> units, Trait trait, Span span) {
        return switch (trait) {
            case Trait.Together() -> units.stream().collect(Collectors.toMap(Unit::id, _ -> 1));
            case Trait.Population() -> groups(byArea(units, populations(units)));
            case Trait.Remoteness() -> {
                var kilometres = remoteness.kilometres();
                yield groups(byArea(units, area -> Optional.ofNullable(kilometres.get(area))));
            }
            case Trait.Of(var figure) -> groups(figures(units, figure, span));
        };
    }

    private static Map<UUID, Integer> groups(Map<UUID, BigDecimal> known) {
        return known.isEmpty()
                ? Map.of()
                : Peers.groups(known, Math.clamp(known.size() / LEAST_IN_A_GROUP, 1, MOST_GROUPS));
    }

    private Function<String, Optional<BigDecimal>> populations(Collection<Unit> units) {
        var areas = places.findAll(units.stream().map(Unit::area).toList());
        return code ->
                Optional.ofNullable(areas.get(code)).flatMap(Area::population).map(BigDecimal::valueOf);
    }

    private static Map<UUID, BigDecimal> byArea(Collection<Unit> units, Function<String, Optional<BigDecimal>> known) {
        Map<UUID, BigDecimal> byUnit = new HashMap<>();
        units.forEach(unit -> known.apply(unit.area()).ifPresent(value -> byUnit.put(unit.id(), value)));
        return byUnit;
    }

    /** Of what is counted the sum of the days that are judged, of a rate the mean. */
    private Map<UUID, BigDecimal> figures(Collection<Unit> units, Datum.Figure figure, Span span) {
        boolean rate = names.indicator(figure)
                .filter(each -> each.measure() instanceof Indicator.Measure.Rate)
                .isPresent();
        var read = reading.read(Set.of(figure), span, units).stream().collect(Collectors.groupingBy(Input::unit));
        Map<UUID, BigDecimal> byUnit = new HashMap<>();
        read.forEach((unit, inputs) -> byUnit.put(
                unit, Inputs.of(inputs, span).gathered(figure, rate ? Kind.Gathering.MEAN : Kind.Gathering.SUM)));
        return byUnit;
    }
}
