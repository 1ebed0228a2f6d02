package org.qinghe.earlywarning.spark;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Detector;

/**
 * A detector over the partitions of a table. The series are not sent anywhere: each partition is evaluated where it is read, and
 * one that is lost with its machine is evaluated anew elsewhere, with the same result.
 *
 * <pre>{@code
 * var table = SeriesTable.of(spark.read().parquet("counts"), Frequency.WEEKLY);
 * var alarms = SparkDetection.of(Farrington.withDefaults()).since(LocalDate.of(2026, 11, 16)).alarmsOnly().detect(table);
 * }</pre>
 *
 * @param detector the method and its settings
 * @param from evaluate no period that begins before; without it, every period with enough history
 * @param to evaluate no period that begins after
 * @param onlyAlarms whether what is not out of the ordinary is left out of the result
 */
public record SparkDetection(Detector detector, Optional<LocalDate> from, Optional<LocalDate> to, boolean onlyAlarms) {

    public SparkDetection {
        if (detector.looksAtAllTogether()) {
            throw new IllegalArgumentException(
                    detector.method() + " looks at all areas together, and the series of a partition are not all");
        }
    }

    /** One row per evaluated period, with the columns of the command line; null where a number is not defined. */
    public static final StructType EVALUATIONS = new StructType()
            .add("area", DataTypes.StringType)
            .add("indicator", DataTypes.StringType)
            .add("period", DataTypes.DateType)
            .add("observed", DataTypes.DoubleType)
            .add("expected", DataTypes.DoubleType)
            .add("upper", DataTypes.DoubleType)
            .add("score", DataTypes.DoubleType)
            .add("p_value", DataTypes.DoubleType)
            .add("alarm", DataTypes.BooleanType)
            .add("note", DataTypes.StringType);

    public static SparkDetection of(Detector detector) {
        return new SparkDetection(detector, Optional.empty(), Optional.empty(), false);
    }

    public SparkDetection since(LocalDate day) {
        return new SparkDetection(detector, Optional.of(day), to, onlyAlarms);
    }

    public SparkDetection until(LocalDate day) {
        return new SparkDetection(detector, from, Optional.of(day), onlyAlarms);
    }

    public SparkDetection alarmsOnly() {
        return new SparkDetection(detector, from, to, true);
    }

    /**
     * What the detector says of every series, in no order.
     *
     * @throws org.qinghe.earlywarning.InvalidOption if the settings make no sense for the table's frequency
     */
    public Dataset<Row> detect(SeriesTable table) {
        detector.check(table.calendar().frequency());
        JavaRDD<Row> evaluations =
                table.rows().queryExecution().toRdd().toJavaRDD().mapPartitions(evaluation(table.calendar()));
        return table.rows().sparkSession().createDataFrame(evaluations, EVALUATIONS);
    }

    /** A detector is not sent itself, but the settings of which an equal one is made. */
    private PartitionEvaluation evaluation(Calendar calendar) {
        int first = from.map(calendar::firstSince).orElse(Integer.MIN_VALUE);
        int end = to.map(day -> calendar.periodOf(day) + 1).orElse(Integer.MAX_VALUE);
        return new PartitionEvaluation(
                detector.method(),
                new LinkedHashMap<>(detector.parameters()),
                calendar.frequency(),
                calendar.origin(),
                first,
                end,
                onlyAlarms);
    }
}
