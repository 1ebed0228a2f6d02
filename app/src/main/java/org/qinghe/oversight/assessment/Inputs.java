package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.qinghe.oversight.assessment.Kind.Gathering;

/** The inputs of one unit, by datum and in order of period and path, so that the order they came in makes no difference. */
record Inputs(Map<Datum, List<Input>> byDatum, Span span) {

    private static final Comparator<Input> IN_ORDER = Comparator.comparing(
                    (Input each) -> each.period().start())
            .thenComparing(Input::path)
            .thenComparing(each -> each.reading().toString());

    static Inputs of(List<Input> inputs, Span span) {
        return new Inputs(
                inputs.stream()
                        .filter(each -> span.holds(each.period()))
                        .collect(Collectors.groupingBy(
                                Input::datum,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        list -> list.stream().sorted(IN_ORDER).toList()))),
                span);
    }

    List<Input> of(Datum datum) {
        return byDatum.getOrDefault(datum, List.of());
    }

    /** How many periods were not reported. */
    int missing(Datum datum) {
        return datum.periods(span) - Math.min(datum.periods(span), reported(datum));
    }

    private int reported(Datum datum) {
        return (int) of(datum).stream().map(Input::period).distinct().count();
    }

    /** Whether enough of it was reported to count on. */
    boolean has(Datum datum, Node.Missing missing) {
        return reported(datum) >= Math.max(1, Math.min(missing.least(), datum.periods(span)));
    }

    BigDecimal sum(Datum datum) {
        return of(datum).stream().map(Inputs::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** One value of all periods; only where something was reported. */
    BigDecimal gathered(Datum datum, Gathering gathering) {
        return switch (gathering) {
            case SUM -> sum(datum);
            case MEAN -> Points.mean(sum(datum), of(datum).size());
            case NEWEST -> amount(of(datum).getLast());
        };
    }

    /** The sum of what was looked at and of what passed. */
    Reading.Share share(Datum datum) {
        int passed = 0;
        int of = 0;
        var seed = OptionalLong.empty();
        for (var input : of(datum)) {
            if (input.reading() instanceof Reading.Share share) {
                passed += share.passed();
                of += share.of();
                seed = share.seed().isPresent() ? share.seed() : seed;
            }
        }
        return new Reading.Share(passed, of, seed);
    }

    /** All answers together, each survey's mean weighted by how many answered. */
    Reading.Mean mean(Datum datum) {
        var sum = BigDecimal.ZERO;
        int answers = 0;
        for (var input : of(datum)) {
            if (input.reading() instanceof Reading.Mean mean) {
                sum = sum.add(mean.mean().multiply(BigDecimal.valueOf(mean.answers())));
                answers += mean.answers();
            }
        }
        return new Reading.Mean(answers == 0 ? BigDecimal.ZERO : Points.mean(sum, answers), answers);
    }

    /** How far each objective came of what its own trajectory had due on the day of its reading, from 0 to 1. */
    List<BigDecimal> achieved(Datum datum) {
        List<BigDecimal> achieved = new ArrayList<>();
        for (var input : of(datum)) {
            if (input.reading() instanceof Reading.Progress(var actual, var trajectory)) {
                achieved.add(trajectory.achieved(actual, input.period().start()));
            }
        }
        return achieved;
    }

    private static BigDecimal amount(Input input) {
        return switch (input.reading()) {
            case Reading.Amount(var value) -> value;
            case Reading.Mean(var mean, var _) -> mean;
            case Reading.Progress(var actual, var _) -> actual;
            case Reading.Share(var passed, var _, var _) -> BigDecimal.valueOf(passed);
        };
    }
}
