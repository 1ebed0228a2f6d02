package org.qinghe.earlywarning.spark;

import java.time.LocalDate;
import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Panel;

/** Reads the rows of a {@link SeriesTable} as Spark stores them, without an object for each count. */
record StoredSeries(Calendar calendar) {

    private static final int AREA = 0;
    private static final int INDICATOR = 1;
    private static final int FIRST_PERIOD = 2;
    private static final int VALUES = 3;
    private static final int POPULATION = 4;
    private static final int NOISE_SCALE = 5;

    Panel.Series read(InternalRow row) {
        Panel.Key key = new Panel.Key(text(row, AREA, "area"), text(row, INDICATOR, "indicator"));
        if (row.isNullAt(FIRST_PERIOD) || row.isNullAt(VALUES)) {
            throw InvalidTable.of(key, "first_period or values is empty");
        }
        LocalDate first = LocalDate.ofEpochDay(row.getInt(FIRST_PERIOD));
        int period = InvalidTable.periodBeginningOn(first, calendar, key);
        double[] values = numbers(row.getArray(VALUES));
        for (double value : values) {
            if (value < 0 || value == Double.POSITIVE_INFINITY) {
                throw InvalidTable.of(key, value + " is not a count");
            }
        }
        Panel.Series series = new Panel.Series(key, period, values);
        return withNoise(withPopulation(series, row), row);
    }

    private static Panel.Series withPopulation(Panel.Series series, InternalRow row) {
        if (row.isNullAt(POPULATION)) {
            return series;
        }
        double[] population = numbers(row.getArray(POPULATION));
        if (population.length != series.values().length) {
            throw InvalidTable.of(series.key(), "population and values differ in length");
        }
        return series.withPopulation(population);
    }

    /** The variance of Laplace noise is twice the square of its scale. */
    private static Panel.Series withNoise(Panel.Series series, InternalRow row) {
        double scale = row.isNullAt(NOISE_SCALE) ? 0 : row.getDouble(NOISE_SCALE);
        if (!(scale >= 0 && scale < Double.POSITIVE_INFINITY)) {
            throw InvalidTable.of(series.key(), "noise_scale " + scale + " is not a number ≥ 0");
        }
        if (scale == 0) {
            return series;
        }
        double[] noise = new double[series.values().length];
        Arrays.fill(noise, 2 * scale * scale);
        return series.withNoise(noise);
    }

    private static String text(InternalRow row, int column, String name) {
        if (row.isNullAt(column)) {
            throw new InvalidTable("a series has no " + name);
        }
        return row.getString(column);
    }

    private static double[] numbers(ArrayData stored) {
        double[] numbers = stored.toDoubleArray();
        for (int i = 0; i < numbers.length; i++) {
            if (stored.isNullAt(i)) {
                numbers[i] = Double.NaN;
            }
        }
        return numbers;
    }
}
