package org.qinghe.oversight.effect;

import java.util.List;

/**
 * What is to be compared.
 *
 * @param treated the areas of the response
 * @param controls areas of the same sort without it
 * @param timing what stands before and after
 * @param slope whether the trend may change too, not only the level
 */
record Study(List<AreaCounts> treated, List<AreaCounts> controls, Timing timing, boolean slope) {

    /** Below this many areas without it nothing can be said of the general development; our choice. */
    static final int LEAST_CONTROLS = 3;

    /** A control may lack one period in so many. */
    private static final int ONE_GAP_IN = 5;

    Finding find() {
        var judged = treated.stream().filter(timing::judges).toList();
        if (judged.isEmpty()) {
            return new Finding.Refused(Finding.Reason.TOO_FEW_PERIODS);
        }
        var usable = controls.stream().filter(this::usable).toList();
        var line = GroupLine.of(judged, timing);
        if (!line.countedIn(timing)) {
            return new Finding.Refused(Finding.Reason.NOTHING_COUNTED);
        }
        return (usable.size() < LEAST_CONTROLS
                        ? SegmentedFit.alone(line, timing, slope)
                        : SegmentedFit.compared(line, GroupLine.of(usable, timing), timing, slope))
                .<Finding>map(fit -> found(judged, usable.size() < LEAST_CONTROLS ? List.of() : usable, fit))
                .orElse(new Finding.Refused(Finding.Reason.NOT_ESTIMABLE));
    }

    private Finding.Found found(List<AreaCounts> judged, List<AreaCounts> compared, SegmentedFit fit) {
        var effect = fit.effect();
        return new Finding.Found(
                fit,
                compared.stream().map(AreaCounts::area).sorted().toList(),
                judged.stream().map(AreaCounts::area).sorted().toList(),
                missing(judged),
                Placebos.amongControls(compared, timing, slope, effect),
                Placebos.inEarlierTimes(judged, compared, timing, slope, effect));
    }

    private boolean usable(AreaCounts control) {
        int used = timing.before() + timing.periods() - timing.after();
        int reported = control.reported(0, timing.before()) + control.reported(timing.after(), timing.periods());
        return timing.judges(control) && ONE_GAP_IN * (used - reported) <= used && control.sum(0, timing.before()) > 0;
    }

    private int missing(List<AreaCounts> areas) {
        return areas.stream()
                .mapToInt(area -> timing.before()
                        + timing.periods()
                        - timing.after()
                        - area.reported(0, timing.before())
                        - area.reported(timing.after(), timing.periods()))
                .sum();
    }
}
