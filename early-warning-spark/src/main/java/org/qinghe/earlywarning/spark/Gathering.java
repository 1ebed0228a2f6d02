package org.qinghe.earlywarning.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Panel;

/** Brings the counts of a series together in the order of their periods. */
record Gathering(Frequency frequency, Missing missing) implements MapFunction<Row, Row>, Serializable {

    private static final ArrayType NUMBERS = DataTypes.createArrayType(DataTypes.DoubleType, true);
    private static final StructType SERIES = new StructType()
            .add("area", DataTypes.StringType)
            .add("indicator", DataTypes.StringType)
            .add("first_period", DataTypes.DateType)
            .add("values", NUMBERS)
            .add("population", NUMBERS);

    static Dataset<Row> bySeries(Dataset<Row> counts, Frequency frequency, Missing missing) {
        return counts.select(
                        col("area").cast("string"),
                        col("indicator").cast("string"),
                        struct(
                                        col("period").cast("date").as("period"),
                                        col("value").cast("double").as("value"),
                                        SeriesTable.optional(counts, "population")
                                                .cast("double")
                                                .as("population"))
                                .as("count"))
                .groupBy("area", "indicator")
                .agg(sort_array(collect_list("count")).as("counts"))
                .map(new Gathering(frequency, missing), Encoders.row(SERIES));
    }

    @Override
    public Row call(Row series) {
        Panel.Key key = new Panel.Key(series.getString(0), series.getString(1));
        List<Row> counts = series.getList(2);
        if (counts.getFirst().isNullAt(0)) {
            throw InvalidTable.of(key, "a period is no date");
        }
        Calendar calendar = new Calendar(frequency, day(counts.getFirst()));
        @Nullable Double[] values = new Double[calendar.periodOf(day(counts.getLast())) + 1];
        @Nullable Double[] population = new Double[values.length];
        if (missing == Missing.ZERO) {
            Arrays.fill(values, Double.valueOf(0));
        }
        int next = 0;
        for (Row count : counts) {
            int period = InvalidTable.periodBeginningOn(day(count), calendar, key);
            if (period < next) {
                throw InvalidTable.of(key, day(count) + " comes twice");
            }
            if (period > next && missing == Missing.REFUSE) {
                throw InvalidTable.of(
                        key,
                        "there is no value for " + calendar.start(next)
                                + "; say whether that means none (zero) or not known (unknown)");
            }
            values[period] = count.isNullAt(1) ? values[period] : Double.valueOf(count.getDouble(1));
            population[period] = count.isNullAt(2) ? null : Double.valueOf(count.getDouble(2));
            next = period + 1;
        }
        return RowFactory.create(
                series.getString(0),
                series.getString(1),
                Date.valueOf(calendar.origin()),
                values,
                counts.stream().allMatch(count -> count.isNullAt(2)) ? null : population);
    }

    private static LocalDate day(Row count) {
        return count.getDate(0).toLocalDate();
    }
}
