package org.qinghe.earlywarning.spark;

import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.qinghe.earlywarning.Frequency;

/**
 * A table of a database, read by several connections at once. Each reads all counts of some areas, so that no series is read in
 * parts. They do not see the same moment: nobody should write meanwhile.
 *
 * @param url as JDBC has it, without a password
 * @param table its name, or a query in brackets with a name behind it
 * @param where which rows are read, in the database's SQL
 * @param parts by how many connections; without it, as many as Spark has cores
 */
record DatabaseSource(String url, String table, String where, OptionalInt parts, DatabaseAccess access)
        implements Source {

    /** Rows that come over the network at a time: without it, PostgreSQL's driver would hold them all. */
    private static final String ROWS_AT_A_TIME = "10000";

    @Override
    public SeriesTable read(SparkSession spark, Frequency frequency, Missing missing) {
        Dataset<Row> rows = rows(spark);
        return Source.isBySeries(rows)
                ? SeriesTable.of(rows, frequency, column -> least(spark, column))
                : SeriesTable.ofCounts(rows, frequency, missing, column -> least(spark, column));
    }

    Dataset<Row> rows(SparkSession spark) {
        return spark.read().jdbc(url, chosen(), predicates(spark), properties());
    }

    private String chosen() {
        return where.equals("true") ? table : "(select * from " + table + " where " + where + ") chosen";
    }

    /** Found by the database, which need not send a row for each count. */
    private Dataset<Row> least(SparkSession spark, String column) {
        return query(spark, "select min(" + column + ") as first_day from " + chosen());
    }

    /** One for each part; together they hold of every row once, also of those without an area, which are refused later. */
    private String[] predicates(SparkSession spark) {
        List<String> firsts = firstAreas(spark);
        if (firsts.size() < 2) {
            return new String[] {"1 = 1"};
        }
        return IntStream.range(0, firsts.size())
                .mapToObj(part -> predicate(firsts, part))
                .toArray(String[]::new);
    }

    private static String predicate(List<String> firsts, int part) {
        String before = part + 1 < firsts.size() ? "area < " + quoted(firsts.get(part + 1)) : "";
        if (part == 0) {
            return "(" + before + " or area is null)";
        }
        return "area >= " + quoted(firsts.get(part)) + (before.isEmpty() ? "" : " and " + before);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Of each part, in the order of the database. */
    private List<String> firstAreas(SparkSession spark) {
        int number = parts.orElse(spark.sparkContext().defaultParallelism());
        String areas = "select distinct area from " + chosen() + " where area is not null";
        String shared = "select area, ntile(" + number + ") over (order by area) as part from (" + areas + ") areas";
        return query(spark, "select part, min(area) as area from (" + shared + ") shared group by part")
                .selectExpr("cast(part as int) as part", "cast(area as string) as area")
                .orderBy("part")
                .collectAsList()
                .stream()
                .map(row -> row.getString(1))
                .toList();
    }

    private Dataset<Row> query(SparkSession spark, String sql) {
        return spark.read().jdbc(url, "(" + sql + ") asked", properties());
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("fetchsize", ROWS_AT_A_TIME);
        access.user().ifPresent(user -> properties.setProperty("user", user));
        access.password().ifPresent(password -> properties.setProperty("password", password));
        return properties;
    }
}
