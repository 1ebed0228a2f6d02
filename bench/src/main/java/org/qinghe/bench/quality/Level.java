package org.qinghe.bench.quality;

import java.util.Arrays;
import org.qinghe.earlywarning.Detections;

/** The p-value below which a method raises no more false alarms than it may. */
final class Level {

    private Level() {}

    /** On series without outbreak: below it lie at most so many p-values, and as many as that allows. */
    static double allowing(long falseAlarms, Detections quiet) {
        double[] sorted = sortedPValues(quiet);
        int allowed = Math.toIntExact(Math.min(falseAlarms, sorted.length - 1));
        return sorted[allowed];
    }

    private static double[] sortedPValues(Detections quiet) {
        double[] values = new double[quiet.panel().size() * quiet.range().length()];
        int n = 0;
        for (int s = 0; s < quiet.panel().size(); s++) {
            for (int week = quiet.range().from(); week < quiet.range().end(); week++) {
                double p = quiet.pValue(s, week);
                values[n++] = Double.isNaN(p) ? 1 : p;
            }
        }
        Arrays.sort(values);
        return values;
    }

    /** How many alarms a method raises as it comes. */
    static long falseAlarms(Detections quiet) {
        long alarms = 0;
        for (int s = 0; s < quiet.panel().size(); s++) {
            for (int week = quiet.range().from(); week < quiet.range().end(); week++) {
                alarms += quiet.alarm(s, week) ? 1 : 0;
            }
        }
        return alarms;
    }
}
