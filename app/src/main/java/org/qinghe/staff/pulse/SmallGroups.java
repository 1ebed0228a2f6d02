package org.qinghe.staff.pulse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qinghe.safeguards.release.SmallCells;

/**
 * What of a survey may be shown, so that neither a small group's answers nor a group of one mind can be read or worked out.
 *
 * <p>Groups with few answers are withheld, and with them as many others as {@link SmallCells} takes, for all questions alike.
 * Whatever a reader of one question can then compute by adding and subtracting is made of parts that cannot be divided further:
 * each group shown, and all withheld ones together. Where too few of a part answered the question, only everybody together is
 * shown. Where a part, or everybody, is nearly of one mind, nothing is: to withhold that part alone would say so of it, and the
 * sum of all would say what that mind is to whoever knows how large the groups are; a test tries every table of a small world.
 *
 * @param least how many answers a part needs
 * @param differing how many of them must be other than the commonest, or it is nearly of one mind
 */
record SmallGroups(int least, int differing) {

    static final SmallGroups USUAL = new SmallGroups(10, 3);

    /** Stands for all groups together. */
    static final String EVERYBODY = "";

    /** Per question what is shown, by group and for everybody; nothing where all is withheld. */
    List<Map<String, Spread>> protect(SortedMap<String, Filled> groups) {
        var large = large(groups);
        int questions = groups.values().iterator().next().spreads().size();
        List<Map<String, Spread>> shown = new ArrayList<>();
        for (int question = 0; question < questions; question++) {
            shown.add(protect(groups, large, question));
        }
        return shown;
    }

    /** The groups whose number of answers may be known; the order of their names does not depend on it. */
    private List<String> large(SortedMap<String, Filled> groups) {
        var counts = new SmallCells(least)
                .protect(groups.values().stream().mapToLong(Filled::answers).toArray())
                .counts();
        List<String> large = new ArrayList<>();
        int index = 0;
        for (var name : groups.keySet()) {
            if (counts.get(index++).isPresent()) {
                large.add(name);
            }
        }
        return large;
    }

    private Map<String, Spread> protect(SortedMap<String, Filled> groups, List<String> large, int question) {
        Map<String, Spread> parts = new TreeMap<>();
        groups.forEach((name, filled) -> parts.merge(
                large.contains(name) ? name : EVERYBODY, filled.spreads().get(question), Spread::plus));
        var everybody = parts.values().stream().reduce(Spread::plus).orElseThrow();
        if (isFew(everybody) || isOfOneMind(everybody)) {
            return Map.of();
        }
        if (parts.values().stream().anyMatch(this::isFew)) {
            return Map.of(EVERYBODY, everybody);
        }
        if (parts.values().stream().anyMatch(this::isOfOneMind)) {
            return Map.of();
        }
        parts.put(EVERYBODY, everybody);
        return parts;
    }

    private boolean isFew(Spread spread) {
        return spread.answered() < least;
    }

    private boolean isOfOneMind(Spread spread) {
        return spread.differing() < differing;
    }
}
