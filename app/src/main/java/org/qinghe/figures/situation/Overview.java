package org.qinghe.figures.situation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.figures.DoubtfulFigures;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicator.Kind;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.springframework.stereotype.Component;

/** The newest standing of every indicator in an area, by what it tells about. */
@Component
class Overview {

    private static final double NEARLY_ALL = 0.8;
    private static final int LOOKED_BACK = 12;

    /** What people need and get comes first, what enforcement reports after it. */
    static final List<Kind> ORDER = List.of(
            Kind.SERVICE_SIGNAL,
            Kind.TREATMENT,
            Kind.PREVENTION,
            Kind.REGISTERED_TOTAL,
            Kind.ENFORCEMENT_TOTAL,
            Kind.MONEY,
            Kind.OTHER);

    private final Tracks tracks;
    private final Indicators indicators;
    private final DoubtfulFigures doubtful;

    Overview(Tracks tracks, Indicators indicators, DoubtfulFigures doubtful) {
        this.tracks = tracks;
        this.indicators = indicators;
        this.doubtful = doubtful;
    }

    /** The indicators that have values in the area, by what they tell about. */
    Map<Kind, List<IndicatorLine>> of(Scope scope) {
        var extents = tracks.extents(scope.codes());
        var asked = indicators.all().stream()
                .flatMap(each -> Optional.ofNullable(extents.get(each.id()))
                        .map(extent -> asked(each, new Period(each.frequency(), extent.last())))
                        .stream())
                .toList();
        var found = tracks.find(asked, Groups.whole(scope.code(), scope.within()));
        var newest = asked.stream()
                .flatMap(each -> newest(found.track(each.indicator(), scope.code()), each.to())
                        .map(period -> Map.entry(each.indicator(), period))
                        .stream())
                .toList();
        var doubts = doubts(newest, scope);
        var lines = newest.stream()
                .map(each -> line(
                        found.track(each.getKey(), scope.code()),
                        each.getValue(),
                        doubts.getOrDefault(each.getKey().id(), 0)))
                .sorted(Comparator.comparing((IndicatorLine line) ->
                                ORDER.indexOf(line.indicator().kind()))
                        .thenComparing(line -> line.indicator().frequency())
                        .thenComparing(line -> line.indicator().code()))
                .toList();
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.indicator().kind(), LinkedHashMap::new, Collectors.toList()));
    }

    /** As much as the comparisons need: from the first period of the year before. */
    static Tracks.Asked asked(Indicator indicator, Period last) {
        return new Tracks.Asked(indicator, last.firstOfYear().plus(-1).firstOfYear(), last);
    }

    /** Most indicators of a frequency stand in the same period, so that few periods are asked for. */
    private Map<UUID, Integer> doubts(List<Map.Entry<Indicator, Period>> newest, Scope scope) {
        var doubts = new HashMap<UUID, Integer>();
        newest.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .forEach((period, each) -> doubts.putAll(doubtful.in(period, each, scope.codes())));
        return doubts;
    }

    private static IndicatorLine line(Track track, Period period, int doubtful) {
        return new IndicatorLine(track.indicator(), track.at(period), Spark.path(track, period), doubtful);
    }

    /** The newest period that nearly all areas have reported; where there is none lately, the newest with any value. */
    static Optional<Period> newest(Track track, Period last) {
        Optional<Period> any = Optional.empty();
        for (int back = 0; back <= LOOKED_BACK; back++) {
            var period = last.plus(-back);
            if (track.value(period).isPresent()) {
                any = any.or(() -> Optional.of(period));
                if (track.counted().at(period).reported()
                        >= NEARLY_ALL * track.counted().usual()) {
                    return Optional.of(period);
                }
            }
        }
        return any;
    }
}
