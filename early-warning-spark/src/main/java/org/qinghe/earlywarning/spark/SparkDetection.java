package org.qinghe.earlywarning.spark;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.qinghe.earlywarning.Detector;
import org.qinghe.earlywarning.Timespan;

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
 * @param asked which periods are evaluated
 * @param onlyAlarms whether what is not out of the ordinary is left out of the result
 */
public record SparkDetection(Detector detector, Timespan asked, boolean onlyAlarms) {

    public SparkDetection {
        if (detector.looksAtAllTogether()) {
            throw new IllegalArgumentException(
                    detector.method() + " looks at all areas together, and the series of a partition are not all");
        }
    }

    /**
     * One row per evaluated period, with the columns of the command line; null where a number is not defined. In the newest alarm of
     * a series {@code first_period} and {@code values} are its counts, as in a {@link SeriesTable}; null in all other rows.
     */
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
            .add("note", DataTypes.StringType)
            .add("first_period", DataTypes.DateType)
            .add("values", DataTypes.createArrayType(DataTypes.DoubleType, true));

    public static SparkDetection of(Detector detector) {
        return new SparkDetection(detector, Timespan.ALL, false);
    }

    public SparkDetection since(LocalDate day) {
        return new SparkDetection(detector, new Timespan(Optional.of(day), asked.to()), onlyAlarms);
    }

    public SparkDetection until(LocalDate day) {
        return new SparkDetection(detector, new Timespan(asked.from(), Optional.of(day)), onlyAlarms);
    }

    public SparkDetection alarmsOnly() {
        return new SparkDetection(detector, asked, true);
    }

    /**
     * What the detector says of every series, in no order.
     *
     * @throws org.qinghe.earlywarning.InvalidOption if the settings make no sense for the table's frequency
     */
    public Dataset<Row> detect(SeriesTable table) {
        detector.check(table.calendar().frequency());
        JavaRDD<Row> evaluations =
                table.series().mapPartitions(PartitionEvaluation.of(detector, table.calendar(), asked, onlyAlarms));
        return table.session().createDataFrame(evaluations, EVALUATIONS);
    }
}
