package org.qinghe.bench.quality;

import org.qinghe.earlywarning.Detections;

/** Which weeks of which series are alarms. */
interface Alarms {

    boolean at(int series, int week);

    /** As the method itself decides. */
    static Alarms of(Detections detections) {
        return detections::alarm;
    }

    /** By the p-value, so that methods can be compared at the same number of false alarms. */
    static Alarms below(double level, Detections detections) {
        return (series, week) -> detections.pValue(series, week) < level;
    }
}
