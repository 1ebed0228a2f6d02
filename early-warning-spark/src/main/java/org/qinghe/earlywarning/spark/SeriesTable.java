package org.qinghe.earlywarning.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Frequency;

/**
 * A table with a row per series, all of one frequency: the form in which a nation's counts are read fastest, since a series is
 * never brought together from many rows.
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

    private SeriesTable(Dataset<Row> rows, Calendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
    }

    /**
     * A table that has a row per series already, as read from Parquet or over JDBC.
     *
     * @throws InvalidTable if a column is missing or has another type, or there is no series
     */
    public static SeriesTable of(Dataset<Row> series, Frequency frequency) {
        for (String name : List.of("area", "indicator", "first_period", "values")) {
            require(series, name);
        }
        if (!(series.schema().apply("values").dataType() instanceof ArrayType)) {
            throw new InvalidTable("column \"values\" is no array: a table with a row per count is read by ofCounts");
        }
        Dataset<Row> rows = series.select(
                col("area").cast("string"),
                col("indicator").cast("string"),
                col("first_period").cast("date"),
                col("values").cast(NUMBERS),
                optional(series, "population").cast(NUMBERS),
                optional(series, "noise_scale").cast("double"));
        return new SeriesTable(rows, new Calendar(frequency, firstDay(rows)));
    }

    /**
     * A table with a row per count, as in {@code INPUT.csv} of the command line: {@code area}, {@code indicator}, {@code period}
     * (date or ISO text: the first day), {@code value} and perhaps {@code population}. It is brought together by series, which
     * sends every count over the network once.
     *
     * @throws InvalidTable if a column is missing; when it is evaluated, if a period comes twice or, with {@link
     *     Missing#REFUSE}, not at all
     */
    public static SeriesTable ofCounts(Dataset<Row> counts, Frequency frequency, Missing missing) {
        for (String name : List.of("area", "indicator", "period", "value")) {
            require(counts, name);
        }
        return of(Gathering.bySeries(counts, frequency, missing), frequency);
    }

    static void require(Dataset<Row> table, String column) {
        List<String> names = List.of(table.columns());
        if (!names.contains(column)) {
            throw new InvalidTable("there is no column \"" + column + "\", only " + String.join(", ", names));
        }
    }

    static Column optional(Dataset<Row> table, String name) {
        return List.of(table.columns()).contains(name) ? col(name) : lit(null).as(name);
    }

    private static LocalDate firstDay(Dataset<Row> rows) {
        Row least = rows.agg(min(col("first_period"))).first();
        if (least.isNullAt(0)) {
            throw new InvalidTable("there is no series in the table, or none has a first_period");
        }
        return least.get(0) instanceof Date date ? date.toLocalDate() : least.getLocalDate(0);
    }

    /** In the order area, indicator, first_period, values, population, noise_scale. */
    Dataset<Row> rows() {
        return rows;
    }

    /** Its origin is the first period of the oldest series. */
    public Calendar calendar() {
        return calendar;
    }
}
