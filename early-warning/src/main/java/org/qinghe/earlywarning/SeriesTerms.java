package org.qinghe.earlywarning;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qinghe.earlywarning.Panel.Series;

/**
 * What the fits need of each value of a series, worked out once per series: logarithms and powers. Reused: {@link #fill}
 * overwrites it.
 */
final class SeriesTerms {

    /** The model starts from the counts themselves, moved off zero. */
    static final double START = 0.1;

    private static final double[] NONE = {};

    int first;
    private int length;
    double[] count = NONE;
    double[] logStart = NONE;
    double[] countLogCount = NONE;
    double[] twoThirds = NONE;
    double[] size = NONE;
    double[] logSize = NONE;

    /** The variance of the noise in each value; empty where none was added. */
    double[] noise = NONE;

    void fill(Series series, boolean populationOffset) {
        first = series.firstPeriod();
        length = series.values().length;
        noise = series.noise() == null ? NONE : series.noise();
        ensureCapacity();
        fillSizes(populationOffset ? series.population() : null);
        for (int i = 0; i < length; i++) {
            double y = series.values()[i];
            count[i] = size[i] > 0 ? y : Double.NaN;
            int whole = (int) y;
            if (whole == y && whole >= 0 && whole < Known.COUNTS) {
                logStart[i] = Known.LOG_START[whole];
                countLogCount[i] = Known.COUNT_LOG_COUNT[whole];
                twoThirds[i] = Known.TWO_THIRDS[whole];
            } else {
                logStart[i] = logStart(y);
                countLogCount[i] = countLogCount(y);
                twoThirds[i] = twoThirds(y);
            }
        }
    }

    private void fillSizes(double @Nullable [] population) {
        if (population == null) {
            Arrays.fill(size, 0, length, 1);
            Arrays.fill(logSize, 0, length, 0);
            return;
        }
        for (int i = 0; i < length; i++) {
            size[i] = population[i];
            logSize[i] = Math.log(population[i]);
        }
    }

    private static double logStart(double y) {
        return Math.log(y + START);
    }

    private static double countLogCount(double y) {
        return y > 0 ? y * Math.log(y) : 0;
    }

    private static double twoThirds(double y) {
        return Math.cbrt(y * y);
    }

    private void ensureCapacity() {
        if (count.length < length) {
            count = new double[length];
            logStart = new double[length];
            countLogCount = new double[length];
            twoThirds = new double[length];
            size = new double[length];
            logSize = new double[length];
        }
    }

    double count(int period) {
        int i = period - first;
        return i < 0 || i >= length ? Double.NaN : count[i];
    }

    double size(int period) {
        return size[period - first];
    }

    boolean isNoisy() {
        return noise.length > 0;
    }

    double noise(int period) {
        return isNoisy() ? noise[period - first] : 0;
    }

    int end() {
        return first + length;
    }

    /** The terms of small whole counts. To evaluate one week of a long series, they took as long as the fits. */
    private static final class Known {

        static final int COUNTS = 1024;
        static final double[] LOG_START = new double[COUNTS];
        static final double[] COUNT_LOG_COUNT = new double[COUNTS];
        static final double[] TWO_THIRDS = new double[COUNTS];

        static {
            for (int y = 0; y < COUNTS; y++) {
                LOG_START[y] = logStart(y);
                COUNT_LOG_COUNT[y] = countLogCount(y);
                TWO_THIRDS[y] = twoThirds(y);
            }
        }
    }
}
