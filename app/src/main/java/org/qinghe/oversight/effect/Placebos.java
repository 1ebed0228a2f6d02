package org.qinghe.oversight.effect;

import java.util.List;
import java.util.Optional;

/**
 * How often an effect that size appears where nothing was done: as if each control had had the response, or as if it had begun
 * earlier. Compared by distance from no difference in standard errors, so that small areas count no more than large ones.
 *
 * @param tried how many comparisons could be made
 * @param asLarge how many of them are at least as far from no difference
 */
record Placebos(int tried, int asLarge) {

    /** In how many of a hundred comparisons such a difference arises by chance; the real one counts as one of them. */
    double ofHundred() {
        return 100.0 * (asLarge + 1) / (tried + 1);
    }

    /** Every control against the other controls. */
    static Placebos amongControls(List<AreaCounts> controls, Timing timing, boolean slope, Estimate effect) {
        var estimates = controls.stream()
                .flatMap(area -> {
                    var others =
                            controls.stream().filter(other -> other != area).toList();
                    return SegmentedFit.compared(
                            GroupLine.of(List.of(area), timing), GroupLine.of(others, timing), timing, slope)
                            .map(SegmentedFit::effect)
                            .stream();
                })
                .toList();
        return counted(estimates, effect);
    }

    /** The same areas with every earlier start that the periods before have room for. */
    static Placebos inEarlierTimes(
            List<AreaCounts> treated, List<AreaCounts> controls, Timing timing, boolean slope, Estimate effect) {
        int after = timing.periods() - timing.after();
        int between = timing.after() - timing.before();
        var estimates = java.util.stream.IntStream.rangeClosed(
                        Timing.LEAST_BEFORE, timing.before() - between - Timing.LEAST_AFTER)
                .mapToObj(before -> new Timing(
                        Math.min(timing.before(), before + between + after),
                        before,
                        before + between,
                        timing.perYear()))
                .flatMap(earlier -> effect(treated, controls, earlier, slope).stream())
                .toList();
        return counted(estimates, effect);
    }

    private static Optional<Estimate> effect(
            List<AreaCounts> treated, List<AreaCounts> controls, Timing timing, boolean slope) {
        var line = GroupLine.of(treated, timing);
        return (controls.isEmpty()
                        ? SegmentedFit.alone(line, timing, slope)
                        : SegmentedFit.compared(line, GroupLine.of(controls, timing), timing, slope))
                .map(SegmentedFit::effect);
    }

    private static Placebos counted(List<Estimate> estimates, Estimate effect) {
        var known = estimates.stream()
                .filter(each -> Double.isFinite(each.distance()))
                .toList();
        return new Placebos(
                known.size(),
                Math.toIntExact(known.stream()
                        .filter(each -> each.distance() >= effect.distance())
                        .count()));
    }
}
