package org.qinghe.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.figures.Figure;
import org.qinghe.figures.FigureIntake;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.Patience;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;

@QingheTest
class LookTest {

    private static final int AREAS = 6;
    private static final int WEEKS = 320;
    private static final Period FIRST = new Period(Frequency.WEEK, LocalDate.of(2020, 1, 6));

    @Autowired
    Places places;

    @Autowired
    Indicators indicators;

    @Autowired
    FigureIntake intake;

    @Autowired
    Watches watches;

    @Autowired
    Warnings warnings;

    String county;
    Indicator indicator;

    @BeforeEach
    void aCountyWithAnIndicatorOfItsOwn() {
        county = "look" + UUID.randomUUID().toString().substring(0, 6);
        var areas = new ArrayList<Area>();
        areas.add(area(county, AreaLevel.COUNTY, Optional.empty()));
        for (int number = 0; number < AREAS; number++) {
            areas.add(area(county + number, AreaLevel.TOWNSHIP, Optional.of(county)));
        }
        places.save(areas);
        indicator = indicators.save(new Indicator(
                UUID.randomUUID(),
                county,
                Frequency.WEEK,
                "求助",
                "Calls",
                "个",
                "calls",
                Indicator.Direction.NEITHER,
                new Indicator.Measure.Additive(),
                Optional.empty(),
                Indicator.Kind.SERVICE_SIGNAL));
    }

    @Test
    void aRiseInOneAreaIsRaisedOnceAndGoesOnWithTheNextWeek() throws Exception {
        var counts = quietCounts();
        counts[2][WEEKS - 1] = 60;
        accept(counts, 0, WEEKS);
        var first = await(2);
        assertThat(first.pooled()).isFalse();
        assertThat(first.observed()).isEqualTo(60);
        assertThat(first.expected()).isCloseTo(20, within(4.0));
        assertThat(first.rank()).isEqualTo(1);
        assertThat(first.coverage()).isEqualTo(Coverage.NONE);
        assertThat(first.state()).isEqualTo(Warning.State.NEW);

        accept(new int[][] {{20}, {19}, {58}, {21}, {22}, {18}}, WEEKS, WEEKS + 1);
        await(() -> in(2).getLast().last().equals(FIRST.plus(WEEKS)));
        assertThat(in(2)).hasSize(1);
        assertThat(in(2).getFirst().id()).isEqualTo(first.id());
        assertThat(in(2).getFirst().periods()).isEqualTo(2);
    }

    @Test
    void whatWasCorrectedLapses() throws Exception {
        var counts = quietCounts();
        counts[4][WEEKS - 2] = 70;
        accept(counts, 0, WEEKS);
        assertThat(await(4).lapsed()).isFalse();
        counts[4][WEEKS - 2] = 20;
        accept(counts, WEEKS - 2, WEEKS);
        await(() -> in(4).getFirst().lapsed());
    }

    @Test
    void aStepInAllAreasAtOnceIsAMatterOfRecording() throws Exception {
        var counts = quietCounts();
        for (var area : counts) {
            area[WEEKS - 1] = 62;
        }
        accept(counts, 0, WEEKS);
        await(() -> newest().count() == AREAS + 1);
        assertThat(newest()).extracting(Warning::coverage).containsOnly(Coverage.MANY_AREAS);
    }

    @Test
    void theSumIsCalledByTheAreasCommonParent() throws Exception {
        var counts = quietCounts();
        for (int area = 0; area < 3; area++) {
            counts[area][WEEKS - 1] = 36;
        }
        accept(counts, 0, WEEKS);
        await(() -> ours().stream().anyMatch(Warning::pooled));
        assertThat(ours().stream()
                        .filter(Warning::pooled)
                        .findFirst()
                        .orElseThrow()
                        .area())
                .isEqualTo(county);
    }

    @Test
    void withTooLittleHistoryNothingIsJudgedAndTheRunSaysSo() throws Exception {
        var counts = new int[AREAS][8];
        counts[1][7] = 500;
        accept(counts, 0, 8);
        await(() -> watches.lines().stream()
                .anyMatch(line -> line.watch().indicator().equals(indicator.id()) && line.tooShort()));
        assertThat(ours()).isEmpty();
    }

    /** Poisson counts of mean 20. */
    private static int[][] quietCounts() {
        var chance = new Random(7);
        var counts = new int[AREAS][WEEKS];
        for (var area : counts) {
            for (int week = 0; week < WEEKS; week++) {
                area[week] = poisson(chance, 20);
            }
        }
        return counts;
    }

    private static int poisson(Random chance, double mean) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = chance.nextDouble(); product > limit; product *= chance.nextDouble()) {
            count++;
        }
        return count;
    }

    private void accept(int[][] counts, int from, int end) {
        var figures = new ArrayList<Figure>();
        for (int area = 0; area < AREAS; area++) {
            for (int week = from; week < end; week++) {
                int index = counts[area].length == end - from ? week - from : week;
                figures.add(Figure.of(indicator.id(), county + area, FIRST.plus(week), counts[area][index]));
            }
        }
        var origin = new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, "test", "", Optional.empty());
        assertThat(intake.accept(origin, figures)).isInstanceOf(FigureIntake.Result.Accepted.class);
    }

    private List<Warning> ours() {
        return watches.lookingAt(List.of(indicator.id())).stream()
                .flatMap(watch -> warnings.of(watch.id(), LocalDate.EPOCH).stream())
                .toList();
    }

    private java.util.stream.Stream<Warning> newest() {
        return ours().stream().filter(warning -> warning.last().equals(FIRST.plus(WEEKS - 1)));
    }

    private List<Warning> in(int area) {
        return ours().stream()
                .filter(warning -> warning.area().equals(county + area))
                .toList();
    }

    private Warning await(int area) throws Exception {
        await(() -> !in(area).isEmpty());
        return in(area).getFirst();
    }

    private static void await(java.util.function.BooleanSupplier reached) throws Exception {
        long deadline = System.nanoTime() + Patience.LIMIT.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private static Area area(String code, AreaLevel level, Optional<String> parent) {
        return new Area(code, level, code, "", parent, Optional.empty(), Optional.of(10_000L));
    }
}
