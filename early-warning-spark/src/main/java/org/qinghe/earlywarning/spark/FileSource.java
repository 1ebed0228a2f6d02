package org.qinghe.earlywarning.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.qinghe.earlywarning.Frequency;

/**
 * A Parquet folder, or a CSV file with a header.
 *
 * @param where which rows are read, in Spark's SQL
 */
record FileSource(String path, String where) implements Source {

    @Override
    public SeriesTable read(SparkSession spark, Frequency frequency, Missing missing) {
        Dataset<Row> table = path.endsWith(".csv")
                ? spark.read().option("header", true).csv(path)
                : spark.read().parquet(path);
        Dataset<Row> chosen = table.where(where);
        return Source.isBySeries(table)
                ? SeriesTable.of(chosen, frequency)
                : SeriesTable.ofCounts(chosen, frequency, missing);
    }
}
