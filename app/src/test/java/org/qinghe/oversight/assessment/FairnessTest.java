package org.qinghe.oversight.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.qinghe.oversight.assessment.Given.criterion;
import static org.qinghe.oversight.assessment.Given.entered;
import static org.qinghe.oversight.assessment.Given.monthly;
import static org.qinghe.oversight.assessment.Given.points;
import static org.qinghe.oversight.assessment.Given.scored;
import static org.qinghe.oversight.assessment.Given.share;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.qinghe.figures.Indicator;
import org.qinghe.oversight.assessment.Node.Aspect;
import org.qinghe.work.Bilingual;

class FairnessTest {

    /** Newcombe 1998, Statistics in Medicine 17:857–872: Wilson score. */
    @Test
    void theIntervalOfAShareIsThePublishedOne() {
        isNear(Interval.ofShare(81, 263), 0.2553, 0.3662);
        isNear(Interval.ofShare(15, 148), 0.0624, 0.1605);
        isNear(Interval.ofShare(0, 20), 0, 0.1611);
        isNear(Interval.ofShare(1, 29), 0.0061, 0.1718);
    }

    /** Newcombe 1998, Statistics in Medicine 17:873–890: method 10. */
    @Test
    void theIntervalOfADifferenceIsThePublishedOne() {
        isNear(difference(56, 70, 48, 80), 0.0524, 0.3339);
        isNear(difference(9, 10, 3, 10), 0.1705, 0.8090);
    }

    private static Interval difference(int one, int ofOne, int other, int ofOther) {
        return Interval.ofDifference(
                (double) one / ofOne,
                Interval.ofShare(one, ofOne),
                (double) other / ofOther,
                Interval.ofShare(other, ofOther));
    }

    private static void isNear(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, within(0.00006));
        assertThat(interval.high()).isCloseTo(high, within(0.00006));
    }

    /** 17 of 24: 0.6796 ± 0.1713 by hand, so of 20 points 10.17 to 17.02. */
    @Test
    void aSmallSampleMakesATotalUncertain() {
        var range = Uncertainty.of(sampled(17, 24)).orElseThrow();

        assertThat(range.low()).isCloseTo(10.17, within(0.011));
        assertThat(range.high()).isCloseTo(17.02, within(0.011));
    }

    @Test
    void twoUnitsAreToldApartBySamplesThatAreLargeEnough() {
        assertThat(Uncertainty.toldApart(sampled(8, 10), sampled(6, 10))).isFalse();
        assertThat(Uncertainty.toldApart(sampled(160, 200), sampled(120, 200))).isTrue();
    }

    private static UnitScore sampled(int passed, int of) {
        var sample = entered("sample");
        return scored(
                new Scheme(points("20"), List.of(criterion("sample", "1", new Kind.Audit(sample))), List.of()),
                share(sample, passed, of));
    }

    @Test
    void likeIsComparedWithLike() {
        var units = RandomSchemes.units(5);
        var population = Map.of(
                units.get(0), points("900"),
                units.get(1), points("2000"),
                units.get(2), points("2000.0"),
                units.get(3), points("50000"));

        var groups = Peers.groups(population, 2);

        assertThat(groups).isEqualTo(Map.of(units.get(0), 1, units.get(1), 1, units.get(2), 1, units.get(3), 2));
        var lessons = monthly("lessons");
        var scheme = new Scheme(
                points("10"),
                List.of(criterion(
                        "lessons", "1", new Kind.Counts(List.of(new Kind.Each(lessons, points("1"))), points("10")))),
                List.of());
        var scores = Scoring.of(
                scheme,
                Given.YEAR,
                units,
                List.of(
                        Given.amount(units.get(0), lessons, 1, "3"),
                        Given.amount(units.get(1), lessons, 1, "5"),
                        Given.amount(units.get(2), lessons, 1, "5"),
                        Given.amount(units.get(3), lessons, 1, "9")));

        assertThat(Peers.ranks(scores, groups))
                .isEqualTo(Map.of(units.get(0), 3, units.get(1), 1, units.get(2), 1, units.get(3), 1));
    }

    /** Second digits of Benford's law as tabled by Hill 1995. */
    @Test
    void theExpectedLastDigitsAreThePublishedOnes() {
        assertThat(Digits.lastDigit(2)[0]).isCloseTo(0.1197, within(0.00005));
        assertThat(Digits.lastDigit(2)[9]).isCloseTo(0.0850, within(0.00005));
    }

    @Test
    void countedNumbersAreHardlyEverCalledRoundAndRoundedOnesAre() {
        var random = new Random(1);

        long honest = IntStream.range(0, 1000)
                .filter(_ -> Digits.heaping(counted(random)).isPresent())
                .count();

        assertThat(honest).isLessThan(20);
        assertThat(Digits.heaping(LongStream.of(counted(random))
                        .map(each -> each % 3 == 0 ? each / 10 * 10 : each)
                        .toArray()))
                .isPresent();
    }

    @Test
    void fewOrNarrowNumbersAreNotAskedForTheirDigits() {
        assertThat(Digits.heaping(LongStream.generate(() -> 50).limit(49).toArray()))
                .isEmpty();
        assertThat(Digits.heaping(LongStream.generate(() -> 20).limit(500).toArray()))
                .isEmpty();
        assertThat(Digits.benford(LongStream.rangeClosed(1, 99).toArray())).isEmpty();
        assertThat(Digits.benford(LongStream.range(100, 900).toArray())).isEmpty();
    }

    /** Log-uniform from 10 to 9,999. */
    private static long[] counted(Random random) {
        return LongStream.generate(() -> (long) Math.pow(10, 1 + 3 * random.nextDouble()))
                .limit(200)
                .toArray();
    }

    @Test
    void powersOfTwoFollowBenfordAndEvenlySpreadNumbersDoNot() {
        assertThat(Digits.benford(LongStream.range(0, 63)
                        .flatMap(i -> LongStream.of(
                                1L << i, BigInteger.valueOf(3).pow((int) i / 2).longValueExact()))
                        .toArray()))
                .isEmpty();
        assertThat(Digits.benford(LongStream.rangeClosed(1, 9999).toArray())).isPresent();
    }

    @Test
    void whoHandsInLastFarMoreOftenThanAllTogetherIsPointedOut() {
        var often = new UUID(0, 1);
        var few = new UUID(0, 2);
        var others = new UUID(0, 3);

        assertThat(LastDay.hints(Map.of(
                        often, new LastDay.HandedIn(11, 12),
                        few, new LastDay.HandedIn(5, 5),
                        others, new LastDay.HandedIn(60, 300))))
                .containsOnlyKeys(often);
    }

    @Test
    void aSchemeThatWeighsEnforcementCountsOrOnlyTakingPartIsCautioned() {
        var seizures = monthly("seizures");
        var attendance = monthly("attendance");
        var counted = new Kind.Counts(List.of(new Kind.Each(attendance, points("1"))), points("10"));
        var weighed = new Scheme(
                points("100"),
                List.of(
                        criterion(
                                "seizures",
                                "1",
                                new Kind.Counts(List.of(new Kind.Each(seizures, points("1"))), points("5"))),
                        criterion("attendance", "3", counted)),
                List.of());

        var cautions = Caution.of(weighed, FairnessTest::kind);

        assertThat(cautions)
                .extracting(each -> each.said().message())
                .containsExactly("assessment.caution.enforcement", "assessment.caution.participation");
        assertThat(cautions.getFirst().said().parts()).containsExactly(1, points("25.00"));

        var learning = new Scheme(
                points("100"),
                List.of(
                        criterion("attendance", "1", counted),
                        new Node.Criterion(
                                "quiz",
                                Bilingual.ofOne("quiz"),
                                points("1"),
                                new Kind.Audit(entered("quiz")),
                                new Node.Missing(Node.Missing.Treatment.LEFT_OUT, 1),
                                Aspect.LEARNING)),
                List.of());
        assertThat(Caution.of(learning, FairnessTest::kind)).isEmpty();
    }

    private static Optional<Indicator.Kind> kind(Datum.Figure figure) {
        return Optional.of(
                figure.indicator().equals("seizures") ? Indicator.Kind.ENFORCEMENT_TOTAL : Indicator.Kind.PREVENTION);
    }
}
