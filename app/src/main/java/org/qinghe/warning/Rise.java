package org.qinghe.warning;

import java.util.ArrayList;
import java.util.List;

/**
 * Alarms of one series that belong together: between two of them lies at most one period without. An alarm against a
 * baseline without any variation has no finite score and is left out: it says no more than that something was counted.
 *
 * @param series its number in the panel
 * @param first the first period with an alarm
 * @param last the last one
 */
record Rise(int series, int first, int last) {

    private static final int SILENT_BETWEEN = 1;

    /** Whether a rise up to the one period and another from the other one belong together. */
    static boolean joins(long lastBefore, long firstAfter) {
        return firstAfter - lastBefore <= SILENT_BETWEEN + 1;
    }

    static List<Rise> of(Alarms alarms) {
        List<Rise> rises = new ArrayList<>();
        for (int series = 0; series < alarms.detections().panel().size(); series++) {
            addRises(alarms, series, rises);
        }
        return rises;
    }

    private static void addRises(Alarms alarms, int series, List<Rise> rises) {
        var detections = alarms.detections();
        int first = -1;
        int last = -1;
        for (int period : detections.range().periods().toArray()) {
            if (!alarms.stands(series, period) || !Double.isFinite(detections.score(series, period))) {
                continue;
            }
            if (first >= 0 && !joins(last, period)) {
                rises.add(new Rise(series, first, last));
                first = -1;
            }
            first = first < 0 ? period : first;
            last = period;
        }
        if (first >= 0) {
            rises.add(new Rise(series, first, last));
        }
    }
}
