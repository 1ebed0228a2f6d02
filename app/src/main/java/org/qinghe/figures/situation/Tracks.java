package org.qinghe.figures.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicator.Measure;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.springframework.stereotype.Component;

/** Finds indicators over time for groups of areas; whatever is asked for, the values come in one query. */
@Component
class Tracks {

    private final Tallies tallies;
    private final Indicators indicators;

    Tracks(Tallies tallies, Indicators indicators) {
        this.tallies = tallies;
        this.indicators = indicators;
    }

    /** An indicator from one period to another. */
    record Asked(Indicator indicator, Period from, Period to) {}

    /** Every track that was asked for, by group and by the indicator's id; one without any value is empty. */
    Found find(Collection<Asked> asked, Groups groups) {
        var parts = new HashMap<UUID, List<Indicator>>();
        var asks = new ArrayList<Tallies.Ask>();
        var known = byCode();
        for (var each : asked) {
            var counted = countedFor(each.indicator(), known);
            parts.put(each.indicator().id(), counted);
            counted.forEach(part -> asks.add(
                    new Tallies.Ask(part.id(), each.from().start(), each.to().start())));
        }
        var courses = new HashMap<Key, List<Tally>>();
        tallies.of(asks.stream().distinct().toList(), groups)
                .forEach(tally -> courses.computeIfAbsent(
                                new Key(tally.group(), tally.indicator()), any -> new ArrayList<>())
                        .add(tally));
        return new Found(courses, parts);
    }

    /** From when to when each of the indicators has values in these areas; a rate has them where its numerator has. */
    Map<UUID, Tallies.Extent> extents(Collection<String> areas) {
        var stored = tallies.extents(areas);
        var extents = new HashMap<UUID, Tallies.Extent>();
        var known = byCode();
        for (var each : known.values()) {
            countedFor(each, known).stream()
                    .findFirst()
                    .flatMap(part -> Optional.ofNullable(stored.get(part.id())))
                    .ifPresent(extent -> extents.put(each.id(), extent));
        }
        return extents;
    }

    private Map<String, Indicator> byCode() {
        var known = new HashMap<String, Indicator>();
        indicators.all().forEach(each -> known.put(each.frequency() + each.code(), each));
        return known;
    }

    /** What is added up for it: itself, or a rate's numerator and denominator; nothing where one of them is not defined. */
    private static List<Indicator> countedFor(Indicator indicator, Map<String, Indicator> known) {
        if (!(indicator.measure() instanceof Measure.Rate rate)) {
            return List.of(indicator);
        }
        var numerator = known.get(indicator.frequency() + rate.numerator());
        var denominator = known.get(indicator.frequency() + rate.denominator());
        return numerator == null || denominator == null ? List.of() : List.of(numerator, denominator);
    }

    /** A group and an indicator. */
    private record Key(String group, UUID indicator) {}

    /** What was found. */
    static final class Found {

        private final Map<Key, List<Tally>> tallies;
        private final Map<UUID, List<Indicator>> parts;

        private Found(Map<Key, List<Tally>> tallies, Map<UUID, List<Indicator>> parts) {
            this.tallies = tallies;
            this.parts = parts;
        }

        Track track(Indicator indicator, String group) {
            var counted = parts.getOrDefault(indicator.id(), List.of());
            if (counted.size() < 2) {
                return Track.of(indicator, course(group, counted));
            }
            return Track.ofRate(
                    indicator,
                    course(group, counted.subList(0, 1)),
                    course(group, counted.subList(1, 2)),
                    counted.stream().allMatch(part -> part.measure() instanceof Measure.Additive));
        }

        private Course course(String group, List<Indicator> counted) {
            return counted.isEmpty()
                    ? Course.NONE
                    : Course.of(tallies.getOrDefault(
                            new Key(group, counted.getFirst().id()), List.of()));
        }
    }
}
