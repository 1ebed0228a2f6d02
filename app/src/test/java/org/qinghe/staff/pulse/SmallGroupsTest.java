package org.qinghe.staff.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Neither a small group nor a group of one mind is shown or can be worked out from what is. */
class SmallGroupsTest {

    private static final String EVERYBODY = SmallGroups.EVERYBODY;

    @Test
    void whereEveryGroupIsLargeAndOfSeveralMindsAllIsShown() {
        assertThat(shown(Map.of("A", spread(1, 2, 3, 4, 5), "B", spread(0, 0, 4, 4, 4))))
                .isEqualTo(Map.of(
                        EVERYBODY, spread(1, 2, 7, 8, 9), "A", spread(1, 2, 3, 4, 5), "B", spread(0, 0, 4, 4, 4)));
    }

    /** B has 9 answers, one too few. With A's 19 they are 28, the least that tells nothing of either: m(k−1)+k for m = 2, k = 10. */
    @Test
    void aSmallGroupIsWithheldAndAnotherWithItSoThatItCannotBeSubtracted() {
        var shown = shown(Map.of(
                "A", spread(3, 4, 4, 4, 4),
                "B", spread(1, 2, 2, 2, 2),
                "C", spread(2, 2, 2, 2, 2)));
        assertThat(shown).containsOnlyKeys(EVERYBODY, "C").containsEntry(EVERYBODY, spread(6, 8, 8, 8, 8));
    }

    @Test
    void twoSmallGroupsWhoseAnswersTogetherAreTooFewTakeEveryOtherGroupAlong() {
        var shown = shown(Map.of(
                "A", spread(1, 1, 1, 1, 0),
                "B", spread(1, 1, 1, 1, 1),
                "C", spread(4, 4, 4, 4, 4)));
        assertThat(shown).as("A and B are 9 together").containsOnlyKeys(EVERYBODY);
    }

    @Test
    void whereOneGroupIsNearlyOfOneMindNothingIsShownSoThatNobodyLearnsWhichAndOfWhat() {
        assertThat(shown(Map.of(
                        "A", spread(2, 0, 0, 0, 10),
                        "B", spread(2, 2, 2, 2, 2),
                        "C", spread(3, 3, 3, 3, 3))))
                .isEmpty();
    }

    @Test
    void whereEverybodySaysTheSameNothingIsShown() {
        assertThat(shown(Map.of("A", spread(0, 0, 0, 0, 20), "B", spread(0, 0, 2, 0, 20))))
                .isEmpty();
        assertThat(shown(Map.of("A", spread(1, 2, 2, 2, 2)))).as("nine answers").isEmpty();
    }

    @Test
    void aQuestionThatTooFewOfALargeGroupAnsweredShowsNoGroupsAndTheOthersDo() {
        var groups = new TreeMap<String, Filled>();
        groups.put("A", new Filled(12, List.of(spread(2, 2, 2, 2, 1), spread(2, 2, 2, 2, 4))));
        groups.put("B", new Filled(15, List.of(spread(3, 3, 3, 3, 3), spread(3, 3, 3, 3, 3))));
        var shown = SmallGroups.USUAL.protect(groups);
        assertThat(shown.get(0)).containsOnlyKeys(EVERYBODY);
        assertThat(shown.get(1)).containsOnlyKeys(EVERYBODY, "A", "B");
    }

    /**
     * The differencing attack on every table of a small world: a reader adds and subtracts whatever is shown. Each set of groups
     * that comes out has enough answers, and enough of them other than the commonest.
     */
    @ParameterizedTest(name = "at least {0}, {1} differing; {2} groups, {3} values, counts up to {4}")
    @CsvSource({"3, 1, 3, 2, 4", "4, 2, 3, 2, 5", "3, 1, 2, 3, 3", "4, 2, 2, 3, 4", "3, 1, 4, 2, 2"})
    void nothingThatCanBeWorkedOutIsOfFewOrOfOneMind(int least, int differing, int groups, int values, int largest) {
        var rule = new SmallGroups(least, differing);
        forEveryTable(new int[groups * values], 0, largest, table -> {
            var shown = only(rule.protect(groups(table, values)));
            for (var set : computable(shown.keySet().stream().toList(), groups)) {
                var spread = sum(table, values, set);
                assertThat(spread.answered()).as("%s of %s", set, shown).isGreaterThanOrEqualTo(least);
                assertThat(spread.differing()).as("%s of %s", set, shown).isGreaterThanOrEqualTo(differing);
            }
        });
    }

    /**
     * A reader who knows the rule besides, and even how many of each group answered, keeps every table that would have been shown
     * so: of no group that is withheld do they then know that all of it gave the same answer, and which.
     */
    @ParameterizedTest(name = "at least {0}, {1} differing; {2} groups, {3} values, counts up to {4}")
    @CsvSource({"3, 1, 3, 2, 6", "4, 2, 3, 2, 7", "3, 1, 2, 3, 4", "4, 2, 2, 3, 5"})
    void whoKnowsTheRuleAndTheSizesLearnsOfNoWithheldGroupThatItWasOfOneMind(
            int least, int differing, int groups, int values, int largest) {
        var rule = new SmallGroups(least, differing);
        Map<List<Object>, List<TreeSet<Integer>>> minds = new HashMap<>();
        forEveryTable(new int[groups * values], 0, largest, table -> {
            var filled = groups(table, values);
            var shown = only(rule.protect(filled));
            if (!shown.isEmpty() && insideTheWorld(shown, largest)) {
                var key = List.<Object>of(
                        shown, filled.values().stream().map(Filled::answers).toList());
                var known = minds.computeIfAbsent(
                        key,
                        any -> IntStream.range(0, groups)
                                .mapToObj(group -> new TreeSet<Integer>())
                                .toList());
                for (int group = 0; group < groups; group++) {
                    known.get(group).add(mind(table, values, group));
                }
            }
        });
        assertThat(minds).hasSizeGreaterThan(10);
        minds.forEach((key, known) -> {
            for (int group = 0; group < groups; group++) {
                if (!((Map<?, ?>) key.getFirst()).containsKey(name(group))) {
                    assertThat(known.get(group))
                            .as("%s, group %s", key, name(group))
                            .matches(set -> set.size() > 1 || set.equals(Set.of(-1)));
                }
            }
        });
    }

    /** The value that all of a group chose; -1 where there are several, or none. */
    private static int mind(int[] table, int values, int group) {
        var chosen = IntStream.range(0, values)
                .filter(value -> table[group * values + value] > 0)
                .toArray();
        return chosen.length == 1 ? chosen[0] : -1;
    }

    /** Tables with more of a value than the world has would be judged by its edge. */
    private static boolean insideTheWorld(Map<String, Spread> shown, int largest) {
        return shown.get(EVERYBODY).counts().stream().allMatch(count -> count <= largest);
    }

    private static Map<String, Spread> only(List<Map<String, Spread>> questions) {
        return questions.getFirst();
    }

    /** The sets of groups, as bits, that come out of adding and subtracting what is shown, each once, not at all or taken away. */
    private static TreeSet<Integer> computable(List<String> shown, int groups) {
        var sets = new TreeSet<Integer>();
        for (int choice = 0; choice < Math.pow(3, shown.size()); choice++) {
            var sums = new int[groups];
            int rest = choice;
            for (var name : shown) {
                int sign = rest % 3 - 1;
                rest /= 3;
                for (int group = 0; group < groups; group++) {
                    sums[group] += name.equals(EVERYBODY) || name.equals(name(group)) ? sign : 0;
                }
            }
            if (IntStream.of(sums).allMatch(sum -> sum == 0 || sum == 1)
                    && IntStream.of(sums).sum() > 0) {
                sets.add(IntStream.range(0, groups)
                        .map(group -> sums[group] << group)
                        .sum());
            }
        }
        return sets;
    }

    private static Spread sum(int[] table, int values, int set) {
        return new Spread(IntStream.range(0, values)
                .mapToObj(value -> IntStream.range(0, table.length / values)
                        .filter(group -> (set >> group & 1) == 1)
                        .map(group -> table[group * values + value])
                        .sum())
                .toList());
    }

    private interface Table {
        void visit(int[] counts);
    }

    private static void forEveryTable(int[] counts, int cell, int largest, Table visitor) {
        if (cell == counts.length) {
            visitor.visit(counts);
            return;
        }
        for (counts[cell] = 0; counts[cell] <= largest; counts[cell]++) {
            forEveryTable(counts, cell + 1, largest, visitor);
        }
    }

    private static SortedMap<String, Filled> groups(int[] table, int values) {
        var groups = new TreeMap<String, Filled>();
        for (int group = 0; group < table.length / values; group++) {
            List<Integer> counts = new ArrayList<>();
            for (int value = 0; value < values; value++) {
                counts.add(table[group * values + value]);
            }
            groups.put(name(group), filled(new Spread(counts)));
        }
        return groups;
    }

    private static Map<String, Spread> shown(Map<String, Spread> spreads) {
        var groups = new TreeMap<String, Filled>();
        spreads.forEach((name, spread) -> groups.put(name, filled(spread)));
        return only(SmallGroups.USUAL.protect(groups));
    }

    private static Filled filled(Spread spread) {
        return new Filled(spread.answered(), List.of(spread));
    }

    private static String name(int group) {
        return String.valueOf((char) ('A' + group));
    }

    private static Spread spread(Integer... counts) {
        return new Spread(List.of(counts));
    }
}
