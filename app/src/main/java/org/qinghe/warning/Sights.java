package org.qinghe.warning;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qinghe.figures.Observations;
import org.qinghe.figures.Period;
import org.qinghe.figures.Series;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.springframework.stereotype.Component;

/** Fetches the figures that a watch is about. */
@Component
class Sights {

    /** Enough of the past for ten years of baseline, and for a reader. */
    private static final int YEARS_SEEN = 12;

    private final Observations observations;
    private final Places places;

    Sights(Observations observations, Places places) {
        this.observations = observations;
        this.places = places;
    }

    /** From the first period that has any figure to the newest of any area; empty where there is none. */
    Optional<Snapshot> of(Watch watch) {
        return observations.span(watch.indicator()).flatMap(span -> {
            var first = earliest(span);
            var series = observations.series(watch.indicator(), areas(watch), first, span.last());
            var snapshot = new Snapshot(first, series);
            return series.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            watch.pooled() && series.size() > 1 && !snapshot.holdsItsOwnTotal()
                                    ? snapshot.withPooled(ancestors(codes(series)))
                                    : snapshot);
        });
    }

    /** The area whose sum the pooled series is, or empty text where the areas have no common parent. */
    String commonArea(Watch watch, Snapshot snapshot) {
        if (!watch.root().isEmpty()) {
            return watch.root();
        }
        var codes = codes(snapshot.series());
        var above = ancestors(codes);
        var parts = codes.stream().filter(code -> !above.contains(code)).toList();
        var parents = parents(parts);
        return parents.size() == 1 ? parents.iterator().next() : "";
    }

    private static Period earliest(Observations.Span span) {
        var oldest =
                Period.containing(span.last().frequency(), span.last().start().minusYears(YEARS_SEEN));
        return span.first().compareTo(oldest) > 0 ? span.first() : oldest;
    }

    private List<String> areas(Watch watch) {
        if (watch.root().isEmpty()) {
            return List.of();
        }
        var within = watch.level().isEmpty()
                ? places.within(watch.root())
                : places.within(watch.root(), AreaLevel.valueOf(watch.level()));
        return within.stream().map(Area::code).toList();
    }

    private Set<String> ancestors(Collection<String> codes) {
        var above = new HashSet<String>();
        for (var next = parents(codes); above.addAll(next); next = parents(next)) {}
        return above;
    }

    private Set<String> parents(Collection<String> codes) {
        return places.findAll(codes).values().stream()
                .flatMap(area -> area.parent().stream())
                .collect(Collectors.toSet());
    }

    private static List<String> codes(List<Series> series) {
        return series.stream().map(Series::area).toList();
    }
}
