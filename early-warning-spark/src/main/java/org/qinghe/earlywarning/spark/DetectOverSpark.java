package org.qinghe.earlywarning.spark;

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

    public static void main(String[] arguments) {
        try {
            run(Task.parse(arguments));
        } catch (InvalidTable | InvalidTask | InvalidOption e) {
            refuse(e);
        } catch (RuntimeException e) {
            // what a partition found wrong comes wrapped in what Spark says of the partition
            refuse(cause(e));
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
        Dataset<Row> written = spark.read().parquet(evaluations);
        AlarmedFigures.of(table, written)
                .coalesce(1)
                .write()
                .mode(task.overwrite())
                .option("header", true)
                .csv(task.output() + "/figures");
        System.err.println(written.filter("alarm").count() + " alarms");
    }

    private static RuntimeException cause(RuntimeException thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = thrown; each != null && !chain.contains(each); each = each.getCause()) {
            chain.add(each);
            if (each instanceof InvalidTable invalid) {
                return invalid;
            }
        }
        throw thrown;
    }

    private static void refuse(RuntimeException e) {
        System.err.println("spark: " + e.getMessage());
        System.exit(BAD_INPUT);
    }
}
