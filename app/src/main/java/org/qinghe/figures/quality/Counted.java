package org.qinghe.figures.quality;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicator.Measure;
import org.qinghe.figures.Indicators;

/** What is counted for an indicator. */
final class Counted {

    private Counted() {}

    /** The ids of itself, or of what a rate is made of. */
    static Set<UUID> of(Indicator indicator, Indicators indicators) {
        return indicator.measure() instanceof Measure.Rate rate
                ? Stream.of(rate.numerator(), rate.denominator())
                        .flatMap(code -> indicators.find(code, indicator.frequency()).stream())
                        .map(Indicator::id)
                        .collect(Collectors.toSet())
                : Set.of(indicator.id());
    }
}
