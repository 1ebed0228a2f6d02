package org.qinghe.earlywarning;

import org.jspecify.annotations.Nullable;
import org.qinghe.earlywarning.Panel.Series;

/** What the fits need of each value of a series, worked out once per series: logarithms and powers. */
final class SeriesTerms {

    /** The model starts from the counts themselves, moved off zero. */
    static final double START = 0.1;

    private static final double[] NONE = {};

    static final SeriesTerms EMPTY = new SeriesTerms(0, 0, NONE);

    final int first;
    final double[] count;
    final double[] logStart;
    final double[] countLogCount;
    final double[] twoThirds;
    final double[] size;
    final double[] logSize;

    /** The variance of the noise in each value; empty where none was added. */
    final double[] noise;

    private SeriesTerms(int first, int length, double @Nullable [] noise) {
        this.first = first;
        count = new double[length];
        logStart = new double[length];
        countLogCount = new double[length];
        twoThirds = new double[length];
        size = new double[length];
        logSize = new double[length];
        this.noise = noise == null ? NONE : noise;
    }

    static SeriesTerms of(Series series, boolean populationOffset) {
        SeriesTerms terms = new SeriesTerms(series.firstPeriod(), series.values().length, series.noise());
        double[] population = populationOffset ? series.population() : null;
        for (int i = 0; i < terms.count.length; i++) {
            double y = series.values()[i];
            double size = population == null ? 1 : population[i];
            terms.count[i] = size > 0 ? y : Double.NaN;
            terms.logStart[i] = Math.log(y + START);
            terms.countLogCount[i] = y > 0 ? y * Math.log(y) : 0;
            terms.twoThirds[i] = Math.cbrt(y * y);
            terms.size[i] = size;
            terms.logSize[i] = population == null ? 0 : Math.log(size);
        }
        return terms;
    }

    double count(int period) {
        int i = period - first;
        return i < 0 || i >= count.length ? Double.NaN : count[i];
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
        return first + count.length;
    }
}
