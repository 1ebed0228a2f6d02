package org.qinghe.warning;

import java.util.Arrays;
import java.util.Optional;
import org.qinghe.earlywarning.Detections;
import org.qinghe.earlywarning.FalseDiscoveries;
import org.qinghe.earlywarning.FalseDiscoveries.Dependence;

/**
 * Which alarms of a run stand. Where the watch limits the share of false ones, the series of one period are weighed together (Y.
 * Benjamini, Y. Hochberg, JRSS B 57 (1995) 289–300): one series must surprise the more, the more there are; several that rise
 * together need less each.
 */
final class Alarms {

    private final Detections detections;
    private final Optional<Double> limit;

    /** By period, then by series; empty without a limit. */
    private final double[][] adjusted;

    private Alarms(Detections detections, Optional<Double> limit) {
        this.detections = detections;
        this.limit = limit;
        this.adjusted = limit.isEmpty()
                ? new double[0][]
                : detections.range().periods().mapToObj(this::adjusted).toArray(double[][]::new);
    }

    static Alarms of(Detections detections, Optional<Double> limit) {
        return new Alarms(detections, limit);
    }

    private double[] adjusted(int period) {
        int series = detections.panel().size();
        double[] p = new double[series];
        boolean[] alarm = new boolean[series];
        Arrays.setAll(p, number -> p(number, period));
        for (int number = 0; number < series; number++) {
            alarm[number] = rises(number, period);
        }
        return FalseDiscoveries.adjusted(p, alarm, Dependence.BH);
    }

    /** What went before can make a method alarm at a count that is not high itself: nobody has to be warned of it. */
    private boolean rises(int series, int period) {
        return detections.alarm(series, period)
                && !(detections.panel().series(series).value(period) <= detections.expected(series, period));
    }

    /** A series that is judged and whose count is still to come is one of many as well: who reports first is not alone. */
    private double p(int series, int period) {
        double p = detections.pValue(series, period);
        return Double.isNaN(p) && Double.isFinite(detections.expected(series, period)) ? 1 : p;
    }

    Detections detections() {
        return detections;
    }

    boolean stands(int series, int period) {
        return rises(series, period)
                && limit.filter(most -> !(adjustedP(series, period) <= most)).isEmpty();
    }

    /** The lowest share of false alarms at which this one would stand. */
    private double adjustedP(int series, int period) {
        return adjusted[period - detections.range().from()][series];
    }
}
