package org.qinghe.earlywarning.spark;

import static org.apache.spark.sql.functions.col;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.qinghe.earlywarning.Frequency;

/**
 * The counts of the series that have an alarm, a row per count, as {@code ./qinghe import} reads them: a provincial instance
 * imports these, and its own watches raise the same warnings with everything that explains them.
 */
public final class AlarmedFigures {

    private static final StructType COUNTS = new StructType()
            .add("area", DataTypes.StringType)
            .add("period", DataTypes.StringType)
            .add("indicator", DataTypes.StringType)
            .add("value", DataTypes.StringType);

    private AlarmedFigures() {}

    /**
     * The figures of every series that has an alarm.
     *
     * @param evaluations as made by {@link SparkDetection#detect}
     * @param frequency of the table that was evaluated
     */
    public static Dataset<Row> of(Dataset<Row> evaluations, Frequency frequency) {
        return evaluations
                .filter(col("values").isNotNull())
                .select("area", "indicator", "first_period", "values")
                .flatMap(new Apart(frequency), Encoders.row(COUNTS));
    }

    private record Apart(Frequency frequency) implements FlatMapFunction<Row, Row> {

        @Override
        public Iterator<Row> call(Row series) {
            LocalDate first = series.getDate(2).toLocalDate();
            List<Double> values = series.getList(3);
            List<Row> counts = new ArrayList<>(values.size());
            for (int period = 0; period < values.size(); period++) {
                if (values.get(period) != null) {
                    counts.add(RowFactory.create(
                            series.getString(0),
                            frequency.plus(first, period).toString(),
                            series.getString(1),
                            written(values.get(period))));
                }
            }
            return counts.iterator();
        }

        private static String written(double value) {
            long whole = (long) value;
            return whole == value ? Long.toString(whole) : inFull(value);
        }

        private static String inFull(double value) {
            return new BigDecimal(value).stripTrailingZeros().toPlainString();
        }
    }
}
