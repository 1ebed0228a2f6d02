package org.qinghe.earlywarning.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Panel;

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

    /** The figures of every series of the table of which the evaluations have an alarm. */
    public static Dataset<Row> of(SeriesTable table, Dataset<Row> evaluations) {
        Dataset<Row> alarmed =
                evaluations.filter(col("alarm")).select("area", "indicator").distinct();
        Dataset<Row> series = table.rows()
                .join(broadcast(alarmed), List.of("area", "indicator").toArray(String[]::new), "left_semi");
        Calendar calendar = table.calendar();
        JavaRDD<Row> counts = series.queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitions(new Apart(calendar.frequency(), calendar.origin()));
        return table.rows().sparkSession().createDataFrame(counts, COUNTS);
    }

    private record Apart(Frequency frequency, LocalDate origin) implements FlatMapFunction<Iterator<InternalRow>, Row> {

        @Override
        public Iterator<Row> call(Iterator<InternalRow> rows) {
            StoredSeries stored = new StoredSeries(new Calendar(frequency, origin));
            return new Batches<>(rows, 1, stored::read, one -> counts(one.getFirst()));
        }

        private List<Row> counts(Panel.Series series) {
            Calendar calendar = new Calendar(frequency, origin);
            List<Row> counts = new ArrayList<>();
            for (int period = series.firstPeriod(); period < series.endPeriod(); period++) {
                if (!Double.isNaN(series.value(period))) {
                    counts.add(RowFactory.create(
                            series.key().area(),
                            calendar.start(period).toString(),
                            series.key().indicator(),
                            written(series.value(period))));
                }
            }
            return counts;
        }

        private static String written(double value) {
            return new BigDecimal(value).stripTrailingZeros().toPlainString();
        }
    }
}
