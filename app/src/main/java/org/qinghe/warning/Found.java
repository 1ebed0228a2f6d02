package org.qinghe.warning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.qinghe.earlywarning.Detections;
import org.qinghe.figures.Period;

/** What one run found, and how it relates to the warnings that were there before. */
record Found(Snapshot snapshot, Detections detections, List<Rise> rises) {

    List<Warning> warnings(Watch watch, Run run, String commonArea) {
        var check = new CoverageCheck(snapshot, detections);
        List<Warning> warnings = new ArrayList<>();
        for (var rise : rises) {
            warnings.add(warning(watch, run, commonArea, rise, check.of(rise)));
        }
        return warnings;
    }

    private Warning warning(Watch watch, Run run, String commonArea, Rise rise, Coverage coverage) {
        var area = snapshot.series().get(rise.series()).area();
        boolean pooled = area.equals(Snapshot.POOLED);
        var newest = detections.evaluation(rise.series(), rise.last());
        return new Warning(
                UUID.randomUUID(),
                watch.id(),
                run.id(),
                watch.indicator(),
                pooled ? commonArea : area,
                pooled,
                period(rise.first()),
                period(rise.last()),
                newest.observed(),
                newest.expected(),
                newest.upper(),
                newest.score(),
                newest.pValue(),
                rank(rise.series(), rise.last()),
                coverage,
                false,
                Warning.State.NEW,
                run.at(),
                Optional.empty());
    }

    private int rank(int series, int period) {
        return 1
                + (int) IntStream.range(0, detections.panel().size())
                        .filter(other -> detections.pValue(other, period) < detections.pValue(series, period))
                        .count();
    }

    boolean isSameRise(Warning old, Warning seen) {
        return old.area().equals(seen.area())
                && old.pooled() == seen.pooled()
                && Rise.joins(old.first().stepsTo(old.last()), old.first().stepsTo(seen.first()))
                && Rise.joins(0, seen.last().stepsTo(old.first()));
    }

    /** The new numbers under the old warning's name; a rise that began before the evaluated periods keeps its beginning. */
    Warning renewed(Warning old, Warning seen) {
        boolean beganEarlier = old.first().compareTo(period(detections.range().from())) < 0;
        return new Warning(
                old.id(),
                old.watch(),
                seen.run(),
                old.indicator(),
                old.area(),
                old.pooled(),
                beganEarlier ? old.first() : seen.first(),
                seen.last(),
                seen.observed(),
                seen.expected(),
                seen.upper(),
                seen.score(),
                seen.pValue(),
                seen.rank(),
                seen.coverage(),
                false,
                old.state(),
                old.raisedAt(),
                old.triagedAt());
    }

    /** Whether all periods of the warning were looked at again and none is out of the ordinary any more. */
    boolean contradicts(Warning old, String commonArea) {
        return old.first().compareTo(period(detections.range().from())) >= 0
                && numberOf(old, commonArea)
                        .filter(series ->
                                rises.stream().noneMatch(rise -> rise.series() == series && touches(old, rise)))
                        .isPresent();
    }

    private boolean touches(Warning old, Rise rise) {
        return Rise.joins(old.first().stepsTo(old.last()), old.first().stepsTo(period(rise.first())))
                && Rise.joins(0, period(rise.last()).stepsTo(old.first()));
    }

    private Optional<Integer> numberOf(Warning old, String commonArea) {
        var area = old.pooled() && old.area().equals(commonArea) ? Snapshot.POOLED : old.area();
        return IntStream.range(0, snapshot.series().size())
                .filter(number -> snapshot.series().get(number).area().equals(area))
                .boxed()
                .min(Comparator.naturalOrder());
    }

    private Period period(int number) {
        return snapshot.first().plus(number);
    }
}
