package org.qinghe.earlywarning.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.unix_date;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Panel;

/**
 * The series of a table, all of one frequency. A row per series is the form in which a nation's counts are read fastest, since a
 * series is never brought together from many rows.
 *
 * <p>Columns: {@code area} and {@code indicator} (text), {@code first_period} (date: the first day of the first period),
 * {@code values} (array of numbers, one for each period without a gap; null where the count is not known), and perhaps {@code
 * population} (array as long as values) and {@code noise_scale} (number: the scale b of the Laplace noise that was added to
 * each value). More columns are ignored.
 */
public final class SeriesTable {

    private static final ArrayType NUMBERS = DataTypes.createArrayType(DataTypes.DoubleType, true);

    private final Dataset<Row> rows;
    private final Calendar calendar;
    private final FlatMapFunction<Iterator<InternalRow>, Panel.Series> reading;

    private SeriesTable(
            Dataset<Row> rows, Calendar calendar, FlatMapFunction<Iterator<InternalRow>, Panel.Series> reading) {
        this.rows = rows;
        this.calendar = calendar;
        this.reading = reading;
    }

    /**
     * A table that has a row per series already, as read from Parquet or over JDBC.
     *
     * @throws InvalidTable if a column is missing or has another type, or there is no series
     */
    public static SeriesTable of(Dataset<Row> series, Frequency frequency) {
        return of(series, frequency, column -> least(series, column));
    }

    /** @param least the least value of a column, in a row of one column */
    static SeriesTable of(Dataset<Row> series, Frequency frequency, Function<String, Dataset<Row>> least) {
        for (String name : List.of("area", "indicator", "first_period", "values")) {
            require(series, name);
        }
        if (!(series.schema().apply("values").dataType() instanceof ArrayType values)) {
            throw new InvalidTable("column \"values\" is no array: a table with a row per count is read by ofCounts");
        }
        DataType number = StoredSeries.isRead(values.elementType()) ? values.elementType() : DataTypes.DoubleType;
        Dataset<Row> rows = series.select(
                col("area").cast("string"),
                col("indicator").cast("string"),
                col("first_period").cast("date"),
                col("values").cast(DataTypes.createArrayType(number, true)),
                optional(series, "population").cast(NUMBERS),
                optional(series, "noise_scale").cast("double"));
        LocalDate origin = day(least.apply("first_period"));
        return new SeriesTable(rows, new Calendar(frequency, origin), new StoredSeries(frequency, origin, number));
    }

    /**
     * A table that has a row per count, with the columns {@code area}, {@code indicator}, {@code period}
     * (date or ISO text: the first day), {@code value} and perhaps {@code population}. It is brought together by series, which
     * sends every count over the network once.
     *
     * @throws InvalidTable if a column is missing; when it is evaluated, if a period comes twice or, with {@link
     *     Missing#REFUSE}, not at all
     */
    public static SeriesTable ofCounts(Dataset<Row> counts, Frequency frequency, Missing missing) {
        return ofCounts(counts, frequency, missing, column -> least(counts, column));
    }

    /** @param least the least value of a column, in a row of one column */
    static SeriesTable ofCounts(
            Dataset<Row> counts, Frequency frequency, Missing missing, Function<String, Dataset<Row>> least) {
        for (String name : List.of("area", "indicator", "period", "value")) {
            require(counts, name);
        }
        LocalDate origin = day(least.apply("period"));
        return new SeriesTable(
                Gathering.bySeries(counts), new Calendar(frequency, origin), new Gathering(frequency, origin, missing));
    }

    private static void require(Dataset<Row> table, String column) {
        List<String> names = List.of(table.columns());
        if (!names.contains(column)) {
            throw new InvalidTable("there is no column \"" + column + "\", only " + String.join(", ", names));
        }
    }

    static Column optional(Dataset<Row> table, String name) {
        return List.of(table.columns()).contains(name) ? col(name) : lit(null).as(name);
    }

    private static Dataset<Row> least(Dataset<Row> rows, String column) {
        return rows.agg(min(col(column).try_cast("date")));
    }

    private static LocalDate day(Dataset<Row> least) {
        Row day = least.select(unix_date(col(least.columns()[0]).try_cast("date")))
                .first();
        if (day.isNullAt(0)) {
            throw new InvalidTable("there is no series in the table, or none has a day on which it begins");
        }
        return LocalDate.ofEpochDay(day.getInt(0));
    }

    /** Reads them where they are stored; a row per count is first brought together by series. */
    JavaRDD<Panel.Series> series() {
        return rows.queryExecution().toRdd().toJavaRDD().mapPartitions(reading);
    }

    SparkSession session() {
        return rows.sparkSession();
    }

    /** Its origin is the first period of the oldest series. */
    public Calendar calendar() {
        return calendar;
    }
}
