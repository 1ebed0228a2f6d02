package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Like compared with like: units of similar population, remoteness or poverty, and the rank among them. */
public final class Peers {

    private Peers() {}

    /**
     * Puts units into groups of about the same size by a trait, from 1 for the least of it; equal units into the same group.
     * A unit whose trait is unknown is in none.
     */
    public static Map<UUID, Integer> groups(Map<UUID, BigDecimal> trait, int groups) {
        var sorted = trait.values().stream().sorted().toList();
        Map<BigDecimal, Integer> first = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            first.putIfAbsent(sorted.get(i).stripTrailingZeros(), i);
        }
        Map<UUID, Integer> grouped = new HashMap<>();
        trait.forEach((unit, value) ->
                grouped.put(unit, 1 + first.getOrDefault(value.stripTrailingZeros(), 0) * groups / sorted.size()));
        return grouped;
    }

    /** The rank of every unit that has a total among those of its group; equal totals share the better rank. */
    public static Map<UUID, Integer> ranks(Collection<UnitScore> scores, Map<UUID, Integer> groups) {
        Map<UUID, Integer> ranks = new HashMap<>();
        for (var score : scores) {
            var group = Optional.ofNullable(groups.get(score.unit()));
            if (score.mark().isPresent() && group.isPresent()) {
                ranks.put(score.unit(), 1 + (int) better(score, peers(scores, groups, group.get())));
            }
        }
        return ranks;
    }

    private static List<UnitScore> peers(Collection<UnitScore> scores, Map<UUID, Integer> groups, int group) {
        return scores.stream()
                .filter(each -> groups.getOrDefault(each.unit(), 0) == group)
                .toList();
    }

    private static long better(UnitScore score, List<UnitScore> peers) {
        var own = score.mark().orElseThrow().total();
        return peers.stream()
                .flatMap(each -> each.mark().stream())
                .filter(mark -> mark.total().compareTo(own) > 0)
                .count();
    }
}
