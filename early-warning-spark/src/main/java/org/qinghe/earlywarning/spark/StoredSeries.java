package org.qinghe.earlywarning.spark;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Panel;

/**
 * Reads the series of a table that has a row for each, as Spark stores them, without an object for each count.
 *
 * @param number the type of the values, {@link #isRead}
 */
record StoredSeries(Frequency frequency, LocalDate origin, DataType number)
        implements FlatMapFunction<Iterator<InternalRow>, Panel.Series> {

    private static final int AREA = 0;
    private static final int INDICATOR = 1;
    private static final int FIRST_PERIOD = 2;
    private static final int VALUES = 3;
    private static final int POPULATION = 4;
    private static final int NOISE_SCALE = 5;

    /** Whether values of this type are read as they are; others are converted by Spark, which makes an object of each. */
    static boolean isRead(DataType number) {
        return number.equals(DataTypes.IntegerType)
                || number.equals(DataTypes.LongType)
                || number.equals(DataTypes.DoubleType);
    }

    @Override
    public Iterator<Panel.Series> call(Iterator<InternalRow> rows) {
        Calendar calendar = new Calendar(frequency, origin);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Panel.Series next() {
                return read(rows.next(), calendar);
            }
        };
    }

    private Panel.Series read(InternalRow row, Calendar calendar) {
        Panel.Key key = new Panel.Key(text(row, AREA, "area"), text(row, INDICATOR, "indicator"));
        if (row.isNullAt(FIRST_PERIOD) || row.isNullAt(VALUES)) {
            throw InvalidTable.of(key, "first_period or values is empty");
        }
        LocalDate first = LocalDate.ofEpochDay(row.getInt(FIRST_PERIOD));
        int period = InvalidTable.periodBeginningOn(first, calendar, key);
        double[] values = InvalidTable.counts(numbers(row.getArray(VALUES), number), key);
        Panel.Series series = new Panel.Series(key, period, values);
        return withNoise(withPopulation(series, row), row);
    }

    private static Panel.Series withPopulation(Panel.Series series, InternalRow row) {
        if (row.isNullAt(POPULATION)) {
            return series;
        }
        double[] population = numbers(row.getArray(POPULATION), DataTypes.DoubleType);
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

    static String text(InternalRow row, int column, String name) {
        if (row.isNullAt(column)) {
            throw new InvalidTable("a series has no " + name);
        }
        return row.getString(column);
    }

    private static double[] numbers(ArrayData stored, DataType number) {
        double[] numbers = toDoubles(stored, number);
        for (int i = 0; i < numbers.length; i++) {
            if (stored.isNullAt(i)) {
                numbers[i] = Double.NaN;
            }
        }
        return numbers;
    }

    private static double[] toDoubles(ArrayData stored, DataType number) {
        if (number.equals(DataTypes.DoubleType)) {
            return stored.toDoubleArray();
        }
        double[] numbers = new double[stored.numElements()];
        if (number.equals(DataTypes.IntegerType)) {
            int[] whole = stored.toIntArray();
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = whole[i];
            }
        } else {
            long[] whole = stored.toLongArray();
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = whole[i];
            }
        }
        return numbers;
    }
}
