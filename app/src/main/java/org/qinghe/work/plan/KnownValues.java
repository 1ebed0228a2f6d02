package org.qinghe.work.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Observation;
import org.qinghe.figures.Period;

/** Values fetched at once, with rates worked out from their parts. */
final class KnownValues {

    private record Cell(UUID indicator, String area, Period period) {}

    private final Catalogue catalogue;
    private final Map<Cell, Double> values = new HashMap<>();

    KnownValues(Catalogue catalogue, Collection<Observation> observations) {
        this.catalogue = catalogue;
        observations.forEach(each -> each.value()
                .ifPresent(value -> values.put(new Cell(each.indicator(), each.area(), each.period()), value)));
    }

    OptionalDouble of(Indicator indicator, String area, Period period) {
        var parts = catalogue.kept(indicator).stream()
                .flatMap(part -> Optional.ofNullable(values.get(new Cell(part, area, period))).stream())
                .toList();
        if (!(indicator.measure() instanceof Indicator.Measure.Rate rate)) {
            return parts.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(parts.getFirst());
        }
        return parts.size() < 2 || parts.getLast() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(parts.getFirst() / parts.getLast() * rate.factor());
    }
}
