package org.qinghe.earlywarning;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts of many series on one calendar, in columns of primitives. Each series covers its own stretch of periods without
 * a gap; a missing value is {@code NaN}. Immutable once built.
 */
public final class Panel {

    /** What a series counts and where. */
    public record Key(String area, String indicator) {}

    /**
     * The stretch of one series: its values and, where known, the population of each period and the variance of the noise
     * that was added to each value for the sake of privacy. The noise is taken to be independent of the counts and of each
     * other's, with mean 0, so that variances add: Var(published) = Var(count) + Var(noise).
     */
    public record Series(
            Key key, int firstPeriod, double[] values, double @Nullable [] population, double @Nullable [] noise) {
        public Series {
            if (population != null && population.length != values.length) {
                throw new IllegalArgumentException("population and values differ in length");
            }
            if (noise != null && noise.length != values.length) {
                throw new IllegalArgumentException("noise and values differ in length");
            }
        }

        public Series(Key key, int firstPeriod, double[] values, double @Nullable [] population) {
            this(key, firstPeriod, values, population, null);
        }

        public Series(Key key, int firstPeriod, double[] values) {
            this(key, firstPeriod, values, null, null);
        }

        /** The same with the population of each period. */
        public Series withPopulation(double[] people) {
            return new Series(key, firstPeriod, values, people, noise);
        }

        /** The same with the variance of the noise in each value. */
        public Series withNoise(double[] variances) {
            return new Series(key, firstPeriod, values, population, variances);
        }

        /** The variance of the noise in the value of a period, 0 where none was added. */
        public double noise(int period) {
            return noise == null || period < firstPeriod || period >= endPeriod() ? 0 : noise[period - firstPeriod];
        }

        public int endPeriod() {
            return firstPeriod + values.length;
        }

        /** The value of a period, {@code NaN} if missing or outside the stretch. */
        public double value(int period) {
            return period < firstPeriod || period >= endPeriod() ? Double.NaN : values[period - firstPeriod];
        }
    }

    private final Calendar calendar;
    private final List<Series> series;

    public Panel(Calendar calendar, List<Series> series) {
        this.calendar = calendar;
        this.series = List.copyOf(series);
    }

    /** One series that begins at the calendar's origin. */
    public static Panel of(Calendar calendar, String area, String indicator, double... values) {
        return new Panel(calendar, List.of(new Series(new Key(area, indicator), 0, values)));
    }

    public Calendar calendar() {
        return calendar;
    }

    public List<Series> series() {
        return series;
    }

    public int size() {
        return series.size();
    }

    public Series series(int index) {
        return series.get(index);
    }

    /** From the first period of any series to the last. */
    public PeriodRange range() {
        int from = series.stream().mapToInt(Series::firstPeriod).min().orElse(0);
        int end = series.stream().mapToInt(Series::endPeriod).max().orElse(0);
        return new PeriodRange(from, Math.max(from, end));
    }

    @Override
    public String toString() {
        return size() + " series on " + calendar + ", " + Arrays.toString(new int[] {range().from(), range().end()});
    }
}
