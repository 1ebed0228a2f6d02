package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinghe.oversight.assessment.Score.Standing;

/**
 * The engine: a scheme and its inputs in, scores with their trace out. Pure and exact to 0.01: criteria are rounded, sections
 * and totals are sums of what is shown.
 */
public final class Scoring {

    private final Scheme scheme;
    private final Span span;
    private final List<Node.Criterion> criteria;
    private final Map<Set<String>, Map<String, BigDecimal>> shared = new HashMap<>();

    private Scoring(Scheme scheme, Span span) {
        this.scheme = scheme;
        this.span = span;
        this.criteria = scheme.criteria().toList();
    }

    /** The score of every unit, in the order of the units; inputs of other units or days are passed over. */
    public static List<UnitScore> of(Scheme scheme, Span span, Collection<UUID> units, Collection<Input> inputs) {
        var scoring = new Scoring(scheme, span);
        var byUnit = inputs.stream().collect(Collectors.groupingBy(Input::unit));
        return units.stream()
                .map(unit -> scoring.score(unit, Inputs.of(byUnit.getOrDefault(unit, List.of()), span)))
                .toList();
    }

    /** What every weighted criterion can give at most where everything is reported. */
    static Map<String, BigDecimal> most(Scheme scheme) {
        Map<String, BigDecimal> most = new HashMap<>();
        share(scheme.total(), scheme.parts(), Set.of(), most);
        return most;
    }

    private UnitScore score(UUID unit, Inputs inputs) {
        var marked =
                criteria.stream().collect(Collectors.toMap(Node.Criterion::code, each -> new Marking(each, inputs)));
        var leftOut = marked.values().stream()
                .filter(Marking::leftOut)
                .map(each -> each.criterion().code())
                .collect(Collectors.toUnmodifiableSet());
        var most = shared.computeIfAbsent(leftOut, this::share);
        Function<Node.Criterion, Score.OfCriterion> mark =
                criterion -> Optional.ofNullable(marked.get(criterion.code()))
                        .orElseThrow()
                        .score(most.getOrDefault(criterion.code(), Points.NONE));
        var parts = scheme.parts().stream().map(part -> score(part, mark)).toList();
        return new UnitScore(unit, parts, mark(parts));
    }

    private static Score score(Node node, Function<Node.Criterion, Score.OfCriterion> mark) {
        return switch (node) {
            case Node.Criterion criterion -> mark.apply(criterion);
            case Node.Section section -> {
                var parts =
                        section.parts().stream().map(part -> score(part, mark)).toList();
                yield new Score.OfSection(section, sum(parts, Score::most), sum(parts, Score::points), parts);
            }
        };
    }

    private Optional<UnitScore.Mark> mark(List<Score> parts) {
        if (sum(parts, Score::most).signum() == 0) {
            return Optional.empty();
        }
        var total = sum(parts, Score::points);
        var bonus = parts.stream()
                .flatMap(Score::criteria)
                .filter(each -> each.node().kind() instanceof Kind.Bonus)
                .map(Score::points)
                .reduce(Points.NONE, BigDecimal::add);
        var earned = scheme.grade(total);
        return Optional.of(new UnitScore.Mark(total, bonus, earned, lowered(earned, parts)));
    }

    /** What the vetoes make of the grade: the lowest of what they set, and never a better one than was earned. */
    private Optional<Scheme.Grade> lowered(Optional<Scheme.Grade> earned, List<Score> parts) {
        return parts.stream()
                .flatMap(Score::criteria)
                .filter(each -> each.standing() == Standing.STRUCK)
                .flatMap(each -> each.node().kind() instanceof Kind.Veto(var _, var grade)
                        ? scheme.grade(grade).stream()
                        : java.util.stream.Stream.empty())
                .reduce((one, other) -> one.from().compareTo(other.from()) <= 0 ? one : other)
                .flatMap(set -> earned.map(own -> own.from().compareTo(set.from()) < 0 ? own : set))
                .or(() -> earned);
    }

    /** What every criterion can give where these are left out: the points are shared out from the top of the tree down. */
    private Map<String, BigDecimal> share(Set<String> leftOut) {
        Map<String, BigDecimal> most = new HashMap<>();
        share(scheme.total(), scheme.parts(), leftOut, most);
        return most;
    }

    private static void share(BigDecimal points, List<Node> parts, Set<String> leftOut, Map<String, BigDecimal> most) {
        var counting = parts.stream()
                .filter(part -> part.criteria()
                        .anyMatch(each ->
                                each.kind().weighted() && each.weight().signum() > 0 && !leftOut.contains(each.code())))
                .toList();
        var shares = Points.apportion(points, counting.stream().collect(Collectors.toMap(Node::code, Node::weight)));
        for (var part : counting) {
            var own = shares.getOrDefault(part.code(), Points.NONE);
            switch (part) {
                case Node.Criterion criterion -> most.put(criterion.code(), own);
                case Node.Section section -> share(own, section.parts(), leftOut, most);
            }
        }
    }

    private static BigDecimal sum(List<Score> parts, Function<Score, BigDecimal> what) {
        return parts.stream().map(what).reduce(Points.NONE, BigDecimal::add);
    }
}
