package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The scores of one assessment, each among those of its group only.
 *
 * @param scores all of them
 */
record Standings(List<KeptScore> scores) {

    static final Comparator<KeptScore> MOST_FIRST = Comparator.comparing(
                    (KeptScore each) -> each.mark().map(KeptScore.Mark::total).orElse(BigDecimal.ONE.negate()))
            .reversed();

    int groups() {
        return scores.stream().mapToInt(KeptScore::peers).max().orElse(0);
    }

    /** The groups with somebody in them, from the first; after them those in none. */
    List<Integer> inOrder() {
        return Stream.concat(IntStream.rangeClosed(1, groups()).boxed(), Stream.of(0))
                .filter(peers -> !group(peers).isEmpty())
                .toList();
    }

    Optional<KeptScore> of(UUID unit) {
        return scores.stream().filter(each -> each.unit().equals(unit)).findFirst();
    }

    List<KeptScore> group(int peers) {
        return scores.stream()
                .filter(each -> each.peers() == peers)
                .sorted(MOST_FIRST)
                .toList();
    }

    /** Equal totals share the better rank; none outside of a group and without a total. */
    Optional<Integer> rank(KeptScore score) {
        return score.peers() == 0
                ? Optional.empty()
                : score.mark()
                        .map(own -> 1
                                + (int) ranked(score.peers()).stream()
                                        .flatMap(each -> each.mark().stream())
                                        .filter(mark -> mark.total().compareTo(own.total()) > 0)
                                        .count());
    }

    List<KeptScore> ranked(int peers) {
        return group(peers).stream().filter(each -> each.mark().isPresent()).toList();
    }

    /** How many others of the group have another total that small samples explain. */
    int alike(KeptScore score) {
        return (int) ranked(score.peers()).stream()
                .filter(each -> !each.unit().equals(score.unit()))
                .filter(each -> !each.mark()
                        .map(KeptScore.Mark::total)
                        .equals(score.mark().map(KeptScore.Mark::total)))
                .filter(each -> !score.toldApart(each))
                .count();
    }
}
