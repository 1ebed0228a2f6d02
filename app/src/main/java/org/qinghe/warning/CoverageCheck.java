package org.qinghe.warning;

import java.util.List;
import org.qinghe.earlywarning.Detections;
import org.qinghe.figures.Series;

/**
 * Asks of a rise whether it looks like a change of coverage or recording. What it finds is a caveat by which the warning is
 * ranked below the others; it never hides one. Its limits are conventions of ours, chosen on the fictional county and the
 * public data sets, and are said on the page.
 *
 * @param snapshot what was looked at, the sum of all areas last where there is one
 * @param detections what was found in it
 */
record CoverageCheck(Snapshot snapshot, Detections detections) {

    /** How many periods before the rise tell whether something was counted at all. */
    private static final int BEFORE = 8;

    private static final int FEWEST_AREAS = 4;
    private static final double MANY = 0.4;
    private static final double NEARLY_ALL = 0.8;

    Coverage of(Rise rise) {
        var series = snapshot.series().get(rise.series());
        if (neverBefore(series, rise.first())) {
            return Coverage.BEGAN;
        }
        if (young(rise.first())) {
            return Coverage.YOUNG;
        }
        if (series.area().equals(Snapshot.POOLED)) {
            return joined(rise) ? Coverage.JOINED : manyAreas(rise.first()) ? Coverage.MANY_AREAS : Coverage.NONE;
        }
        if (missingBefore(series, rise.first()) >= BEFORE / 2) {
            return Coverage.RESUMED;
        }
        return manyAreas(rise.first()) ? Coverage.MANY_AREAS : Coverage.NONE;
    }

    private static boolean neverBefore(Series series, int first) {
        int counted = 0;
        for (int period = 0; period < first - BEFORE; period++) {
            counted += series.values()[period] > 0 ? 1 : 0;
        }
        return counted == 0 && first > BEFORE;
    }

    /** Anything was counted anywhere only since a short time ago. */
    private boolean young(int first) {
        for (int period = 0; period <= first - settlingIn(); period++) {
            int then = period;
            if (areas().stream().anyMatch(series -> series.values()[then] > 0)) {
                return false;
            }
        }
        return true;
    }

    /** For how many periods after its first count an indicator's reporting units are usually still joining. */
    private int settlingIn() {
        return switch (snapshot.first().frequency()) {
            case DAY -> 60;
            case WEEK -> 18;
            case MONTH -> 12;
            case QUARTER -> 4;
            case YEAR -> 3;
        };
    }

    private static int missingBefore(Series series, int first) {
        int missing = 0;
        for (int period = Math.max(0, first - BEFORE); period < first; period++) {
            missing += Double.isNaN(series.values()[period]) ? 1 : 0;
        }
        return missing;
    }

    /** Without the areas that reported less than half of the time before, the sum would be ordinary. */
    private boolean joined(Rise rise) {
        double without = 0;
        double joiners = 0;
        for (var series : areas()) {
            double value = series.values()[rise.first()];
            if (Double.isNaN(value)) {
                continue;
            }
            if (reportedShare(series, rise.first()) < 0.5) {
                joiners += value;
            } else {
                without += value;
            }
        }
        return joiners > 0 && without <= detections.upper(rise.series(), rise.first());
    }

    private static double reportedShare(Series series, int before) {
        int reported = 0;
        for (int period = 0; period < before; period++) {
            reported += Double.isNaN(series.values()[period]) ? 0 : 1;
        }
        return before == 0 ? 1 : (double) reported / before;
    }

    /** Many are out of the ordinary, or nearly all lie above what was expected of each. */
    private boolean manyAreas(int period) {
        int decided = 0;
        int above = 0;
        int alarms = 0;
        for (int number = 0; number < areas().size(); number++) {
            double score = detections.score(number, period);
            decided += Double.isNaN(score) ? 0 : 1;
            above += score > 0 ? 1 : 0;
            alarms += detections.alarm(number, period) ? 1 : 0;
        }
        return (alarms >= FEWEST_AREAS && alarms >= MANY * decided)
                || (decided >= 2 * FEWEST_AREAS && above >= NEARLY_ALL * decided);
    }

    private List<Series> areas() {
        return snapshot.series().stream()
                .filter(series -> !series.area().equals(Snapshot.POOLED))
                .toList();
    }
}
