package org.qinghe.funds;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A year of money as somebody sees it.
 *
 * @param year the year
 * @param open whether things are still booked
 * @param whole all lines together
 * @param grassroots the lines of units of townships and villages
 * @param sources how much of each source is given to the lines seen
 * @param uses by use, in their order; those with a line only
 * @param units by unit, the largest budget first
 */
public record Overview(
        int year,
        boolean open,
        Standing whole,
        Standing grassroots,
        Map<Source, Standing> sources,
        Map<Use, Standing> uses,
        Map<UUID, Standing> units) {

    static Overview of(int year, boolean open, List<Source> sources, List<Line> lines, Set<UUID> grassroots) {
        Map<Source, Standing> bySource = new LinkedHashMap<>();
        var sums = sums(lines, Line::source);
        sources.forEach(source -> bySource.put(source, sums.getOrDefault(source.id(), Standing.NOTHING)));
        Map<UUID, Standing> byUnit = new LinkedHashMap<>();
        sums(lines, Line::unit).entrySet().stream()
                .sorted(Map.Entry.<UUID, Standing>comparingByValue(
                                (one, other) -> other.budget().compareTo(one.budget()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> byUnit.put(each.getKey(), each.getValue()));
        var byUse = new EnumMap<Use, Standing>(Use.class);
        byUse.putAll(sums(lines, Line::use));
        return new Overview(
                year,
                open,
                sum(lines),
                sum(lines.stream()
                        .filter(line -> grassroots.contains(line.unit()))
                        .toList()),
                bySource,
                byUse,
                byUnit);
    }

    private static <K> Map<K, Standing> sums(List<Line> lines, Function<Line, K> key) {
        return lines.stream().collect(Collectors.toMap(key, Line::standing, Standing::plus));
    }

    private static Standing sum(List<Line> lines) {
        return lines.stream().map(Line::standing).reduce(Standing.NOTHING, Standing::plus);
    }

    /** What the sources hold together, in yuan. */
    public BigDecimal given() {
        return sources.keySet().stream().map(Source::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The share of the budget that reaches units of townships and villages. */
    public double grassrootsBudget() {
        return Money.share(grassroots.budget(), whole.budget());
    }

    /** The share of the spending that units of townships and villages did. */
    public double grassrootsSpent() {
        return Money.share(grassroots.spent(), whole.spent());
    }
}
