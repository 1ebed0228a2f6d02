package org.qinghe.figures.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicator.Measure;
import org.qinghe.figures.quality.ConsistencyRule.Comparison;
import org.qinghe.figures.quality.ConsistencyRule.Scope;
import org.qinghe.web.FieldErrors;

/**
 * What was typed to make or change a rule.
 *
 * @param id the rule to change, where it is not a new one
 */
public record RuleDraft(
        Optional<UUID> id,
        String nameZh,
        String nameEn,
        Scope scope,
        List<UUID> left,
        Comparison comparison,
        List<UUID> right) {

    private static final int LONGEST = 80;

    public RuleDraft {
        nameZh = nameZh.strip();
        nameEn = nameEn.strip();
        left = left.stream().distinct().toList();
        right = right.stream().distinct().toList();
    }

    static RuleDraft of(ConsistencyRule rule) {
        return new RuleDraft(
                Optional.of(rule.id()),
                rule.nameZh(),
                rule.nameEn(),
                rule.scope(),
                rule.left(),
                rule.comparison(),
                rule.right());
    }

    static RuleDraft empty() {
        return new RuleDraft(Optional.empty(), "", "", Scope.SAME_AREA, List.of(), Comparison.AT_MOST, List.of());
    }

    /** @param known every indicator by its id */
    FieldErrors errors(Map<UUID, Indicator> known) {
        var errors = FieldErrors.none();
        errors = nameZh.isEmpty() || nameZh.length() > LONGEST
                ? errors.with("nameZh", "figures.rule.name.wrong", LONGEST)
                : errors;
        errors = nameEn.length() > LONGEST ? errors.with("nameEn", "figures.rule.name.wrong", LONGEST) : errors;
        return scope == Scope.PARTS ? ofParts(errors, known) : ofSums(errors, known);
    }

    private FieldErrors ofParts(FieldErrors errors, Map<UUID, Indicator> known) {
        var fitting = left.stream().allMatch(id -> adds(known, id));
        var checked = fitting ? errors : errors.with("left", "figures.rule.left.parts");
        return right.isEmpty() ? checked : checked.with("right", "figures.rule.right.parts");
    }

    private static boolean adds(Map<UUID, Indicator> known, UUID id) {
        var indicator = known.get(id);
        return indicator != null
                && (indicator.measure() instanceof Measure.Additive || indicator.measure() instanceof Measure.Stock);
    }

    private FieldErrors ofSums(FieldErrors errors, Map<UUID, Indicator> known) {
        var checked = errors;
        if (left.isEmpty() || !countable(known, left)) {
            checked = checked.with("left", "figures.rule.side.wrong");
        }
        if (right.isEmpty() || !countable(known, right)) {
            return checked.with("right", "figures.rule.side.wrong");
        }
        if (right.stream().anyMatch(new HashSet<>(left)::contains)) {
            return checked.with("right", "figures.rule.both");
        }
        long frequencies = Stream.concat(left.stream(), right.stream())
                .map(known::get)
                .filter(Objects::nonNull)
                .map(Indicator::frequency)
                .distinct()
                .count();
        return frequencies > 1 ? checked.with("right", "figures.rule.frequency") : checked;
    }

    private static boolean countable(Map<UUID, Indicator> known, List<UUID> side) {
        return side.stream().allMatch(id -> {
            var indicator = known.get(id);
            return indicator != null && !(indicator.measure() instanceof Measure.Rate);
        });
    }

    ConsistencyRule rule() {
        return new ConsistencyRule(
                id.orElseGet(UUID::randomUUID), nameZh, nameEn, scope, left, comparison, right, true);
    }
}
