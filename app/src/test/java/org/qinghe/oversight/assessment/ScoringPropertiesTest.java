package org.qinghe.oversight.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for every scheme; tried on schemes and inputs of every shape. */
class ScoringPropertiesTest {

    private static final int TRIED = 150;
    private static final List<UUID> UNITS = RandomSchemes.units(6);

    private static void forEvery(BiConsumer<Scheme, List<Input>> property) {
        for (int seed = 0; seed < TRIED; seed++) {
            var random = new RandomSchemes(seed);
            var scheme = random.scheme(1 + seed % 25);
            property.accept(scheme, random.inputs(scheme, UNITS, seed % 3 * 0.2));
        }
    }

    private static List<UnitScore> scored(Scheme scheme, List<Input> inputs) {
        return Scoring.of(scheme, Given.YEAR, UNITS, inputs);
    }

    @Test
    void theShownPartsAddUpToTheShownWhole() {
        forEvery((scheme, inputs) -> scored(scheme, inputs).forEach(unit -> {
            unit.parts().forEach(ScoringPropertiesTest::addsUp);
            unit.mark().ifPresent(mark -> assertThat(mark.total()).isEqualTo(sum(unit.parts(), Score::points)));
        }));
    }

    private static void addsUp(Score score) {
        assertThat(score.points().scale()).isEqualTo(2);
        switch (score) {
            case Score.OfSection section -> {
                assertThat(section.points()).isEqualTo(sum(section.parts(), Score::points));
                section.parts().forEach(ScoringPropertiesTest::addsUp);
            }
            case Score.OfCriterion criterion ->
                assertThat(criterion.points()).isEqualTo(sum(criterion.lines(), Line::points));
        }
    }

    @Test
    void whatTheCriteriaCanGiveAddsUpToTheTotalWhateverIsLeftOut() {
        forEvery((scheme, inputs) -> scored(scheme, inputs)
                .forEach(unit -> unit.mark()
                        .ifPresent(
                                _ -> assertThat(sum(unit.parts(), Score::most)).isEqualTo(new BigDecimal("100.00")))));
    }

    @Test
    void noOrderOfUnitsCriteriaOrInputsMakesADifference() {
        forEvery((scheme, inputs) -> {
            var mixed = new ArrayList<>(inputs);
            Collections.shuffle(mixed, new Random(inputs.size()));
            var turned = new Scheme(
                    scheme.total(), turned(scheme.parts()), scheme.grades().reversed());

            assertThat(leaves(Scoring.of(turned, Given.YEAR, UNITS.reversed(), mixed)))
                    .isEqualTo(leaves(scored(scheme, inputs)));
        });
    }

    private static List<Node> turned(List<Node> parts) {
        return parts.reversed().stream()
                .map(part -> part instanceof Node.Section(var code, var name, var weight, var inner)
                        ? new Node.Section(code, name, weight, turned(inner))
                        : part)
                .toList();
    }

    /** Everything about every unit and criterion, the trace included. */
    private static Object leaves(List<UnitScore> scores) {
        return scores.stream()
                .collect(Collectors.toMap(
                        UnitScore::unit,
                        unit -> List.of(
                                unit.mark(),
                                unit.criteria()
                                        .collect(Collectors.toMap(
                                                each -> each.node().code(), Function.identity())))));
    }

    @Test
    void theSameComesOutEveryTime() {
        forEvery((scheme, inputs) -> assertThat(scored(scheme, inputs)).isEqualTo(scored(scheme, inputs)));
    }

    @Test
    void capsAndFloorsHold() {
        forEvery((scheme, inputs) ->
                scored(scheme, inputs).forEach(unit -> unit.criteria().forEach(ScoringPropertiesTest::staysWithin)));
    }

    private static void staysWithin(Score.OfCriterion score) {
        var most = score.node().kind() instanceof Kind.Bonus(var _, var cap) ? cap : score.most();
        assertThat(score.points()).isBetween(Points.NONE, most);
        if (score.standing() == Score.Standing.SCORED && score.node().kind() instanceof Kind.Deductions kind) {
            assertThat(score.points()).isGreaterThanOrEqualTo(Points.share(score.most(), kind.floor(), kind.full()));
        }
    }

    /** Of every criterion that says which way is better: one more of what is good, and neither it nor the total falls. */
    @Test
    void moreOfWhatIsGoodNeverCostsAPoint() {
        forEvery((scheme, inputs) -> {
            var before = scored(scheme, inputs).stream()
                    .collect(Collectors.toMap(UnitScore::unit, ScoringPropertiesTest::total));
            for (int changed = 0; changed < inputs.size(); changed += 1 + inputs.size() / 15) {
                var input = inputs.get(changed);
                var kind = scheme.criteria()
                        .map(Node.Criterion::kind)
                        .filter(each -> each.data().contains(input.datum()))
                        .findFirst()
                        .orElseThrow();
                var more = new ArrayList<>(inputs);
                more.set(changed, better(input, kind));
                assertThat(Scoring.of(scheme, Given.YEAR, List.of(input.unit()), more))
                        .singleElement()
                        .satisfies(after -> assertThat(total(after)).isGreaterThanOrEqualTo(before.get(input.unit())));
            }
        });
    }

    private static BigDecimal total(UnitScore unit) {
        return unit.mark().map(UnitScore.Mark::total).orElse(Points.NONE);
    }

    private static Input better(Input input, Kind kind) {
        boolean less = kind instanceof Kind.Deductions
                || kind instanceof Kind.Veto
                || kind instanceof Kind.Tiers tiers && tiers.lowerIsBetter();
        var reading = switch (input.reading()) {
            case Reading.Amount(var value) ->
                new Reading.Amount(less ? value.subtract(BigDecimal.ONE) : value.add(BigDecimal.ONE));
            case Reading.Share(var passed, var of, var seed) -> new Reading.Share(Math.min(of, passed + 1), of, seed);
            case Reading.Mean(var mean, var answers) -> new Reading.Mean(mean.add(BigDecimal.ONE), answers);
            case Reading.Progress progress -> progress;
        };
        return new Input(input.unit(), input.datum(), input.period(), reading, input.path());
    }

    private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> what) {
        return parts.stream().map(what).reduce(Points.NONE, BigDecimal::add);
    }
}
