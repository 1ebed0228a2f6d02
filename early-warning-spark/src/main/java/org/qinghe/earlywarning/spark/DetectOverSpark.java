package org.qinghe.earlywarning.spark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.qinghe.earlywarning.InvalidOption;

/**
 * {@code TABLE OUT [options]}: reads a table of counts, writes what is out of the ordinary into {@code OUT/evaluations} (Parquet)
 * and the counts of those series into {@code OUT/figures} (CSV, as {@code ./qinghe import} reads them). To be handed to {@code
 * spark-submit}, or run by itself on one machine. Exit code 0 when done, 2 for bad input.
 */
public final class DetectOverSpark {

    private static final int BAD_INPUT = 2;

    private DetectOverSpark() {}

    public static void main(String[] arguments) throws Exception {
        try {
            run(Task.parse(System.getenv(), arguments));
        } catch (Exception e) {
            // what a partition found wrong comes wrapped in what Spark says of the partition; a database's refusal
            // comes undeclared
            System.err.println("spark: " + sentence(e));
            System.exit(BAD_INPUT);
        }
    }

    private static void run(Task task) {
        SparkSession spark =
                SparkSession.builder().appName("qinghe early warning").getOrCreate();
        try {
            write(task, spark);
        } finally {
            spark.stop();
        }
    }

    static void write(Task task, SparkSession spark) {
        SeriesTable table = task.read(spark);
        String evaluations = task.output() + "/evaluations";
        task.detection().detect(table).write().mode(task.overwrite()).parquet(evaluations);
        Dataset<Row> written = spark.read().schema(SparkDetection.EVALUATIONS).parquet(evaluations);
        AlarmedFigures.of(written, table.calendar().frequency())
                .coalesce(1)
                .write()
                .mode(task.overwrite())
                .option("header", true)
                .csv(task.output() + "/figures");
        System.err.println(written.filter("alarm").count() + " alarms");
    }

    /** What is wrong with the call or the table, or what the database has against it; anything else is told in full. */
    static String sentence(Exception thrown) throws Exception {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = thrown; each != null && !chain.contains(each); each = each.getCause()) {
            chain.add(each);
            if (each instanceof InvalidTable || each instanceof InvalidTask || each instanceof InvalidOption) {
                return String.valueOf(each.getMessage());
            }
            if (each instanceof SQLException) {
                return "the database says: "
                        + String.valueOf(each.getMessage()).lines().findFirst().orElse("");
            }
        }
        throw thrown;
    }
}
