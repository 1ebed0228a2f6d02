package org.qinghe.warning;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicator.Kind;
import org.qinghe.figures.Indicator.Measure;
import org.qinghe.figures.Indicators;
import org.springframework.stereotype.Component;

/**
 * The watches a county begins with: one for each count that services make and that nobody watches yet. Totals of
 * enforcement, registered numbers, prevention and money are for accountability and get none by themselves.
 */
@Component
class DefaultWatches {

    private static final Set<Kind> WATCHED = Set.of(Kind.SERVICE_SIGNAL, Kind.OTHER);

    private final Indicators indicators;
    private final Watches watches;

    DefaultWatches(Indicators indicators, Watches watches) {
        this.indicators = indicators;
        this.watches = watches;
    }

    void addFor(Set<UUID> accepted) {
        var watched = watches.watched(accepted);
        indicators.all().stream()
                .filter(indicator -> accepted.contains(indicator.id()) && !watched.contains(indicator.id()))
                .filter(indicator ->
                        WATCHED.contains(indicator.kind()) && indicator.measure() instanceof Measure.Additive)
                .forEach(this::add);
    }

    private void add(Indicator indicator) {
        method(indicator.frequency())
                .ifPresent(usual -> watches.add(indicator.id(), "", "", true, usual.name(), usual.settings()));
    }

    private record Usual(String name, Map<String, String> settings) {}

    /** A county looks at some hundred series a week: one in a thousand ordinary counts may raise a false alarm. */
    private static Optional<Usual> method(Frequency frequency) {
        return switch (frequency) {
            case DAY -> Optional.of(new Usual("ears-c2", Map.of("alpha", "0.001")));
            case WEEK, MONTH, QUARTER -> Optional.of(new Usual("farrington", Map.of("alpha", "0.001")));
            case YEAR -> Optional.empty();
        };
    }
}
