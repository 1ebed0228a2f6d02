package org.qinghe.earlywarning.spark;

import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.qinghe.earlywarning.Frequency;

/** Where the table of counts comes from. */
sealed interface Source permits FileSource, DatabaseSource {

    /** @throws InvalidTable if it is no table of counts */
    SeriesTable read(SparkSession spark, Frequency frequency, Missing missing);

    /** Whether it has a row per series; else it has a row per count. */
    static boolean isBySeries(Dataset<Row> table) {
        return Arrays.asList(table.columns()).contains("values");
    }
}
