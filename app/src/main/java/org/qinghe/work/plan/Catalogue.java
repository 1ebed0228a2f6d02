package org.qinghe.work.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;

/** The indicators, looked up without asking for each. */
final class Catalogue {

    private record Coded(String code, Frequency frequency) {}

    private final Map<UUID, Indicator> byId = new HashMap<>();
    private final Map<Coded, Indicator> byCode = new HashMap<>();

    Catalogue(Collection<Indicator> indicators) {
        indicators.forEach(each -> {
            byId.put(each.id(), each);
            byCode.put(new Coded(each.code(), each.frequency()), each);
        });
    }

    Optional<Indicator> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those whose values are kept: numerator and denominator of a rate, else itself; none where one is unknown. */
    List<UUID> kept(Indicator indicator) {
        if (!(indicator.measure() instanceof Indicator.Measure.Rate rate)) {
            return List.of(indicator.id());
        }
        var parts = Stream.of(rate.numerator(), rate.denominator())
                .flatMap(code -> Optional.ofNullable(byCode.get(new Coded(code, indicator.frequency()))).stream())
                .map(Indicator::id)
                .toList();
        return parts.size() == 2 ? parts : List.of();
    }
}
