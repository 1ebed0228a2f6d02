package org.qinghe.oversight.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StudyTest {

    private static final Timing MONTHS = new Timing(48, 36, 36, 12);
    private static final int SIMULATIONS = 400;

    /**
     * 400 seeded counties of nine townships with trend, season, variance three times the mean and the same fall everywhere. With a
     * true 95 % the covered number has a standard deviation of 4.4; bounds of 93 % to 98.5 % leave room for the wider of two errors.
     */
    @Test
    void whereNothingWasDoneTheIntervalIncludesNoDifferenceAboutNineteenTimesInTwenty() {
        int covered = 0;
        for (int seed = 0; seed < SIMULATIONS; seed++) {
            var effect = effect(county(seed, 1));
            covered += effect.includesNoDifference() ? 1 : 0;
        }
        assertThat(covered / (double) SIMULATIONS).isBetween(0.93, 0.985);
    }

    @Test
    void anEffectThatIsThereIsFound() {
        double sum = 0;
        int covered = 0;
        for (int seed = 0; seed < SIMULATIONS; seed++) {
            var effect = effect(county(seed, 0.6));
            sum += effect.log();
            covered += effect.low() <= 0.6 && effect.high() >= 0.6 ? 1 : 0;
        }
        assertThat(Math.exp(sum / SIMULATIONS)).isCloseTo(0.6, within(0.02));
        assertThat(covered / (double) SIMULATIONS).isBetween(0.93, 0.985);
    }

    @Test
    void aFallSharedByTheAreasWithoutItIsNoEffect() {
        var found = found(county(7, 1));

        assertThat(found.fit().changeOfControls().ratio()).isBetween(0.5, 0.9);
        assertThat(found.fit().effect().includesNoDifference()).isTrue();
        assertThat(found.amongControls().tried()).isEqualTo(8);
        assertThat(found.inEarlierTimes().tried()).isPositive();
    }

    @Test
    void countingTenTimesAsManyLeavesTheRatioAlone() {
        var study = county(3, 0.7);
        var tenfold = new Study(
                study.treated().stream().map(StudyTest::tenfold).toList(),
                study.controls().stream().map(StudyTest::tenfold).toList(),
                MONTHS,
                false);

        var effect = found(study).fit().effect();
        var larger = found(tenfold).fit().effect();
        assertThat(larger.log()).isCloseTo(effect.log(), within(1e-9));
        assertThat(larger.error()).isCloseTo(effect.error(), within(1e-9));
    }

    @Test
    void theOrderOfTheAreasDoesNotMatter() {
        var study = county(3, 0.7);
        var controls = new ArrayList<>(study.controls());
        Collections.reverse(controls);

        var turned = found(new Study(study.treated(), controls, MONTHS, false));
        assertThat(turned.fit().effect()).isEqualTo(found(study).fit().effect());
        assertThat(turned.amongControls()).isEqualTo(found(study).amongControls());
    }

    @Test
    void aGapInOneAreaIsNoFall() {
        var timing = new Timing(20, 14, 14, 1);
        var whole = flat("a", 20, 20);
        var gap = flat("b", 20, 60);
        gap.counts()[16] = Double.NaN;

        var line = GroupLine.of(List.of(whole, gap), timing);
        assertThat(line.counts()[16]).isEqualTo(20);
        assertThat(line.counts()[15] / line.exposure()[15])
                .isCloseTo(line.counts()[16] / line.exposure()[16], within(1e-12));
    }

    @Test
    void tooFewPeriodsAreRefused() {
        var eleven = new Study(List.of(flat("a", 15, 20)), List.of(), new Timing(15, 11, 11, 12), false);
        var three = new Study(List.of(flat("a", 15, 20)), List.of(), new Timing(15, 12, 12, 12), false);

        assertThat(eleven.find()).isEqualTo(new Finding.Refused(Finding.Reason.TOO_FEW_PERIODS));
        assertThat(three.find()).isEqualTo(new Finding.Refused(Finding.Reason.TOO_FEW_PERIODS));
    }

    @Test
    void whereNothingIsCountedAfterThereIsNoRatio() {
        var nothing = flat("a", 20, 20);
        Arrays.fill(nothing.counts(), 14, 20, 0);
        var study = new Study(List.of(nothing), List.of(), new Timing(20, 14, 14, 12), false);

        assertThat(study.find()).isEqualTo(new Finding.Refused(Finding.Reason.NOTHING_COUNTED));
    }

    @Test
    void twoAreasWithoutItAreTooFewToCompareWith() {
        var study = county(5, 1);
        var two = new Study(study.treated(), study.controls().subList(0, 2), MONTHS, false);

        assertThat(found(two).compared()).isFalse();
        assertThat(found(two).amongControls()).isEqualTo(new Placebos(0, 0));
    }

    @Test
    void theRealComparisonCountsAsOneOfAHundred() {
        assertThat(new Placebos(19, 0).ofHundred()).isCloseTo(5, within(1e-12));
        assertThat(new Placebos(9, 4).ofHundred()).isCloseTo(50, within(1e-12));
    }

    private static Finding.Found found(Study study) {
        return (Finding.Found) study.find();
    }

    private static Estimate effect(Study study) {
        return SegmentedFit.compared(
                        GroupLine.of(study.treated(), MONTHS), GroupLine.of(study.controls(), MONTHS), MONTHS, false)
                .orElseThrow()
                .effect();
    }

    private static AreaCounts flat(String area, int periods, double count) {
        var counts = new double[periods];
        Arrays.fill(counts, count);
        return new AreaCounts(area, counts);
    }

    private static AreaCounts tenfold(AreaCounts area) {
        return new AreaCounts(
                area.area(),
                Arrays.stream(area.counts()).map(count -> 10 * count).toArray());
    }

    /** Nine townships of different size; everywhere counts fall by 30 % after the start, in the first by the ratio more. */
    private static Study county(int seed, double ratio) {
        var chance = new SplittableRandom(1_000 + seed);
        var areas = new ArrayList<AreaCounts>();
        for (int area = 0; area < 9; area++) {
            double size = 20 + 8 * area;
            var counts = new double[48];
            for (int month = 0; month < 48; month++) {
                double mean = size
                        * Math.exp(0.004 * month + 0.2 * Math.sin(2 * Math.PI * month / 12))
                        * (month < 36 ? 1 : 0.7 * (area == 0 ? ratio : 1));
                counts[month] = Math.max(0, Math.round(mean + Math.sqrt(3 * mean) * chance.nextGaussian()));
            }
            areas.add(new AreaCounts("t" + area, counts));
        }
        return new Study(areas.subList(0, 1), areas.subList(1, 9), MONTHS, false);
    }
}
