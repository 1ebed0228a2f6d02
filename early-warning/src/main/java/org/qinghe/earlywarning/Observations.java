package org.qinghe.earlywarning;

import java.util.Arrays;

/**
 * The baseline of one period of one series, gathered side by side, without the missing values. Reused: {@link #gather}
 * overwrites it. Time runs in periods and is zero at the evaluated period.
 */
final class Observations {

    int n;
    int runs;

    /** How much later the first value lies than the baseline's beginning within the series. */
    double lateStart;

    int seasons;
    double[] count = new double[0];
    double[] logStart = new double[0];
    double[] countLogCount = new double[0];
    double[] twoThirds = new double[0];
    double[] size = new double[0];
    double[] logSize = new double[0];

    /** The variance of the noise in each value; only kept where {@link #noisy}. */
    double[] noise = new double[0];

    boolean noisy;
    int[] runFrom = new int[0];
    int[] runGroup = new int[0];
    double[] runTime = new double[0];

    /** Returns how many periods of the baseline had no value. */
    int gather(SeriesTerms series, Baseline baseline) {
        ensureCapacity(baseline.observations());
        n = 0;
        runs = 0;
        seasons = baseline.seasons;
        lateStart = 0;
        noisy = series.isNoisy();
        for (int run = 0; run < baseline.runs(); run++) {
            boolean open = false;
            for (int k = 0; k < baseline.length(run); k++) {
                int period = baseline.start(run) + k;
                if (Double.isNaN(series.count(period))) {
                    open = false;
                    continue;
                }
                if (!open) {
                    open = baseline.isEven();
                    runFrom[runs] = n;
                    runGroup[runs] = baseline.group(run);
                    runTime[runs++] = baseline.time(period);
                }
                copy(series, period - series.first);
            }
        }
        runFrom[runs] = n;
        if (runs > 0) {
            lateStart = runTime[0] - baseline.time(Math.max(baseline.first(), series.first));
        }
        return baseline.observations() - n;
    }

    /** Whether the value of a period takes part. */
    boolean isUsable(Panel.Series series, int period) {
        return !Double.isNaN(series.value(period));
    }

    private void copy(SeriesTerms series, int from) {
        count[n] = series.count[from];
        logStart[n] = series.logStart[from];
        countLogCount[n] = series.countLogCount[from];
        twoThirds[n] = series.twoThirds[from];
        size[n] = series.size[from];
        logSize[n] = series.logSize[from];
        noise[n] = noisy ? series.noise[from] : 0;
        n++;
    }

    boolean isAllZero() {
        return n > 0 && largest() == 0;
    }

    double largest() {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, count[i]);
        }
        return largest;
    }

    private void ensureCapacity(int capacity) {
        if (count.length >= capacity && runFrom.length > capacity) {
            return;
        }
        count = new double[capacity];
        logStart = new double[capacity];
        countLogCount = new double[capacity];
        twoThirds = new double[capacity];
        size = new double[capacity];
        logSize = new double[capacity];
        noise = new double[capacity];
        runFrom = Arrays.copyOf(runFrom, capacity + 1);
        runGroup = new int[capacity + 1];
        runTime = new double[capacity + 1];
    }
}
