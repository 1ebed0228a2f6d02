package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qinghe.figures.Indicator;
import org.qinghe.oversight.assessment.Node.Aspect;
import org.qinghe.oversight.assessment.Node.Criterion;

/**
 * What whoever writes, approves or reads a scheme should see at its top.
 *
 * @param said the caution
 * @param criteria what it is about
 */
public record Caution(Said said, List<Criterion> criteria) {

    /** @param kind what an indicator tells about, where it is known */
    public static List<Caution> of(Scheme scheme, Function<Datum.Figure, Optional<Indicator.Kind>> kind) {
        return Stream.of(enforcement(scheme, kind), participation(scheme, kind))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Caution> enforcement(Scheme scheme, Function<Datum.Figure, Optional<Indicator.Kind>> kind) {
        var concerned = scheme.criteria()
                .filter(each -> !(each.kind() instanceof Kind.Veto))
                .filter(counts(Indicator.Kind.ENFORCEMENT_TOTAL, kind))
                .toList();
        var most = Scoring.most(scheme);
        var points = concerned.stream()
                .map(each -> most.getOrDefault(each.code(), Points.NONE))
                .reduce(Points.NONE, BigDecimal::add);
        return concerned.isEmpty()
                ? Optional.empty()
                : Optional.of(new Caution(Said.of("caution.enforcement", concerned.size(), points), concerned));
    }

    /** Counts of prevention are taken for taking part unless the scheme says that they measure learning. */
    private static Optional<Caution> participation(
            Scheme scheme, Function<Datum.Figure, Optional<Indicator.Kind>> kind) {
        var concerned = scheme.criteria()
                .filter(each -> each.aspect() == Aspect.PARTICIPATION
                        || each.aspect() == Aspect.OTHER
                                && counts(Indicator.Kind.PREVENTION, kind).test(each))
                .toList();
        boolean learning = scheme.criteria().anyMatch(each -> each.aspect() == Aspect.LEARNING);
        return concerned.isEmpty() || learning
                ? Optional.empty()
                : Optional.of(new Caution(Said.of("caution.participation", concerned.size()), concerned));
    }

    private static Predicate<Criterion> counts(
            Indicator.Kind wanted, Function<Datum.Figure, Optional<Indicator.Kind>> kind) {
        return criterion -> criterion.kind().data().stream()
                .anyMatch(datum -> datum instanceof Datum.Figure figure
                        && kind.apply(figure).filter(wanted::equals).isPresent());
    }
}
