package org.qinghe.figures.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.figures.DoubtfulFigures;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.places.Places;
import org.springframework.stereotype.Component;

/** Contradictions and outliers of a period, told to every indicator that takes part. */
@Component
class MeasuredDoubts implements DoubtfulFigures {

    private final Indicators indicators;
    private final Places places;
    private final ConsistencyRules rules;
    private final Contradictions contradictions;
    private final Outliers outliers;

    MeasuredDoubts(
            Indicators indicators,
            Places places,
            ConsistencyRules rules,
            Contradictions contradictions,
            Outliers outliers) {
        this.indicators = indicators;
        this.places = places;
        this.rules = rules;
        this.contradictions = contradictions;
        this.outliers = outliers;
    }

    @Override
    public Map<UUID, Integer> in(Period period, Collection<Indicator> asked, Collection<String> named) {
        var areas = places.findAll(named).values();
        if (areas.isEmpty() || asked.isEmpty()) {
            return Map.of();
        }
        var counted = asked.stream().collect(Collectors.toMap(Indicator::id, each -> Counted.of(each, indicators)));
        var all = counted.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var day = period.start();
        var found = Stream.concat(
                        sides(contradictions.between(areas, all, day, day), period),
                        outliers.between(named, all, day, day).stream()
                                .filter(each -> each.period().equals(period))
                                .map(each -> Set.of(each.indicator())))
                .toList();
        var doubts = new HashMap<UUID, Integer>();
        counted.forEach((indicator, parts) -> {
            int count = (int) found.stream()
                    .filter(sides -> sides.stream().anyMatch(parts::contains))
                    .count();
            if (count > 0) {
                doubts.put(indicator, count);
            }
        });
        return doubts;
    }

    /** Whichever side is wrong, nobody knows: the doubt falls on every indicator of the rule. */
    private Stream<Set<UUID>> sides(List<Contradiction> found, Period period) {
        var sides = rules.all().stream()
                .filter(rule -> rule.scope() == ConsistencyRule.Scope.SAME_AREA)
                .collect(Collectors.toMap(
                        ConsistencyRule::id,
                        rule -> Stream.concat(rule.left().stream(), rule.right().stream())
                                .collect(Collectors.toSet())));
        return found.stream()
                .filter(each -> each.period().equals(period))
                .map(each -> sides.getOrDefault(each.rule(), Set.of(each.indicator())));
    }
}
