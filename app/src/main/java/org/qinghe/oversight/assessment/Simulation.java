package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.units.Unit;

/**
 * What a change of a scheme would have made of the same inputs, unit by unit.
 *
 * @param lines the best after the change first; units without a total in both at the end
 */
public record Simulation(List<Line> lines) {

    /**
     * A unit before and after the change.
     *
     * @param before what it had; none where nothing was reported that carries weight
     * @param after what it would have
     */
    public record Line(Unit unit, Optional<Place> before, Optional<Place> after) {

        /** How many points it gains, below zero where it loses; none where one of the totals is missing. */
        public Optional<BigDecimal> change() {
            return before.flatMap(one ->
                    after.map(other -> other.mark().total().subtract(one.mark().total())));
        }
    }

    /**
     * A total and its rank.
     *
     * @param rank from 1; equal totals share the better rank
     */
    public record Place(UnitScore.Mark mark, int rank) {}

    public Simulation {
        lines = List.copyOf(lines);
    }

    static Simulation of(Scheme before, Scheme after, Span span, Collection<Unit> units, Collection<Input> inputs) {
        var ids = units.stream().map(Unit::id).toList();
        var had = places(Scoring.of(before, span, ids, inputs));
        var gets = places(Scoring.of(after, span, ids, inputs));
        return new Simulation(units.stream()
                .map(unit -> new Line(
                        unit, Optional.ofNullable(had.get(unit.id())), Optional.ofNullable(gets.get(unit.id()))))
                .sorted(Comparator.comparing(
                                (Line line) -> line.after().map(Place::rank).orElse(Integer.MAX_VALUE))
                        .thenComparing(line -> line.unit().code()))
                .toList());
    }

    private static Map<UUID, Place> places(List<UnitScore> scores) {
        var together = scores.stream().collect(Collectors.toMap(UnitScore::unit, _ -> 1));
        var ranks = Peers.ranks(scores, together);
        return scores.stream()
                .flatMap(score -> score.mark().stream()
                        .map(mark -> Map.entry(score.unit(), new Place(mark, ranks.getOrDefault(score.unit(), 1)))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public long gaining() {
        return count(sign -> sign > 0);
    }

    public long losing() {
        return count(sign -> sign < 0);
    }

    public long same() {
        return count(sign -> sign == 0);
    }

    private long count(IntPredicate counted) {
        return changes().filter(change -> counted.test(change.signum())).count();
    }

    private Stream<BigDecimal> changes() {
        return lines.stream().flatMap(line -> line.change().stream());
    }
}
