package org.qinghe.figures.situation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.qinghe.figures.DataCaveats;
import org.qinghe.figures.ExpectedRanges;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicator.Measure;
import org.qinghe.figures.Period;
import org.qinghe.places.Area;
import org.qinghe.places.Boundaries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what there is to say of one indicator in one area. */
@Component
class IndicatorSituations {

    private final Tracks tracks;
    private final Boundaries boundaries;
    private final ObjectProvider<DataCaveats> caveats;
    private final ObjectProvider<ExpectedRanges> ranges;

    IndicatorSituations(
            Tracks tracks,
            Boundaries boundaries,
            ObjectProvider<DataCaveats> caveats,
            ObjectProvider<ExpectedRanges> ranges) {
        this.tracks = tracks;
        this.boundaries = boundaries;
        this.caveats = caveats;
        this.ranges = ranges;
    }

    /** The period is the newest that nearly all areas reported, unless another is asked for. */
    IndicatorSituation of(Indicator indicator, Scope scope, Optional<Period> asked, Saying saying) {
        var extent = Optional.ofNullable(tracks.extents(scope.codes()).get(indicator.id()));
        if (extent.isEmpty()) {
            return IndicatorSituation.nothing(indicator, scope, saying);
        }
        var first = new Period(indicator.frequency(), extent.get().first());
        var last = new Period(indicator.frequency(), extent.get().last());
        var whole = tracks.find(
                        List.of(new Tracks.Asked(indicator, first, last)), Groups.whole(scope.code(), scope.within()))
                .track(indicator, scope.code());
        var chosen = asked.or(() -> Overview.newest(whole, last)).orElse(last);
        return new IndicatorSituation(
                indicator,
                scope,
                saying,
                Optional.of(new IndicatorSituation.Time(first, last, chosen)),
                whole,
                parts(indicator, scope, chosen),
                boundaries.mapBelow(scope.code()),
                caveatsOf(indicator, scope, chosen),
                expected(indicator, scope, whole, chosen));
    }

    private List<Part> parts(Indicator indicator, Scope scope, Period chosen) {
        var found =
                tracks.find(List.of(Overview.asked(indicator, chosen)), Groups.parts(scope.children(), scope.within()));
        return scope.children().stream()
                .map(area -> part(indicator, area, found.track(indicator, area.code()), chosen))
                .toList();
    }

    private static Part part(Indicator indicator, Area area, Track track, Period chosen) {
        var standing = track.at(chosen);
        var people = indicator.measure() instanceof Measure.Additive && countsPeopleOrEvents(indicator)
                ? area.population().map(number -> OptionalDouble.of(number)).orElse(OptionalDouble.empty())
                : OptionalDouble.empty();
        return new Part(area, standing, track.perHundredThousand(standing.value(), people));
    }

    /** Money and goods are not counted per head. */
    private static boolean countsPeopleOrEvents(Indicator indicator) {
        return indicator.kind() != Indicator.Kind.MONEY;
    }

    private List<DataCaveats.Caveat> caveatsOf(Indicator indicator, Scope scope, Period chosen) {
        return caveats.stream()
                .flatMap(each -> each.of(indicator.id(), scope.codes(), chosen.plus(-12), chosen).stream())
                .toList();
    }

    private Map<Period, ExpectedRanges.Range> expected(Indicator indicator, Scope scope, Track whole, Period chosen) {
        return ranges.stream()
                .map(each ->
                        each.of(indicator.id(), scope.code(), !whole.at(chosen).own()))
                .findFirst()
                .orElse(Map.of());
    }
}
