package org.qinghe.earlywarning.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.earlywarning.Farrington;

/** Counts in a PostgreSQL of the test's own, read as the command line reads them. */
class DatabaseSourceTest {

    private static final LocalDate LAST = Drawn.WEEKS.start(Drawn.COUNT - 1);
    private static final String WEEKS_BEFORE =
            Drawn.WEEKS.start(Drawn.COUNT - 6).toString();
    private static final Drawn DRAWN = Drawn.seeded(7, 130);
    private static final Map<String, String> ACCESS =
            Map.of("QINGHE_SPARK_DB_USER", "province", "QINGHE_SPARK_DB_PASSWORD", "it's secret");

    private static EmbeddedPostgres database;
    private static SparkSession spark;
    private static String url;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedPostgres.builder()
                .setServerConfig("password_encryption", "scram-sha-256")
                .start();
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 3)
                .config("spark.sql.codegen.wholeStage", false)
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .getOrCreate();
        url = "jdbc:postgresql://localhost:" + database.getPort() + "/postgres";
        store(
                DRAWN.byCount(spark).selectExpr("area", "indicator", "cast(period as date) as period", "value"),
                "counts");
        store(DRAWN.bySeries(spark), "series");
        askForAPassword();
    }

    @AfterAll
    static void stop() throws IOException {
        spark.stop();
        database.close();
    }

    private static void store(Dataset<Row> table, String name) {
        var owner = new Properties();
        owner.setProperty("user", "postgres");
        table.write().jdbc(url, name, owner);
    }

    /** The server of the library lets everybody in. */
    private static void askForAPassword() throws Exception {
        try (var connection = database.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role province login password 'it''s secret'");
            statement.execute("grant select on counts, series to province");
            String rules;
            try (var answer = statement.executeQuery("show hba_file")) {
                answer.next();
                rules = answer.getString(1);
            }
            Files.writeString(
                    Path.of(rules),
                    "host all province all scram-sha-256\nhost all all all trust\nlocal all all trust\n");
            statement.execute("select pg_reload_conf()");
        }
        long patience = System.nanoTime() + 10_000_000_000L; // the server reads its rules anew when it comes to it
        while (letsInWithoutPassword() && System.nanoTime() < patience) {
            Thread.sleep(20);
        }
        assertThat(letsInWithoutPassword()).isFalse();
    }

    private static boolean letsInWithoutPassword() {
        try (var connection = database.getDatabase("province", "postgres").getConnection()) {
            return connection != null;
        } catch (SQLException refused) {
            return false;
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"series", "counts"})
    void saysTheSameToTheBitOfATableInADatabaseAsOfTheSameInParquet(String table) throws Exception {
        var stored = folder.resolve("parquet").toString();
        (table.equals("series") ? DRAWN.bySeries(spark) : DRAWN.byCount(spark))
                .repartition(5)
                .write()
                .parquet(stored);

        var ofParquet = told(Map.of(), stored, "--missing", "unknown", "--all");
        var ofDatabase = told(ACCESS, url, "--table", table, "--parts", "4", "--missing", "unknown", "--all");

        assertThat(ofDatabase).isEqualTo(ofParquet).hasSizeGreaterThan(130 * 6 - 10);
        assertThat(Told.byLibrary(Farrington.withDefaults(), DRAWN.panel(), LocalDate.parse(WEEKS_BEFORE), LAST))
                .containsAllEntriesOf(ofDatabase);
        assertThat(figures("of-database")).isEqualTo(figures("of-parquet")).hasSizeGreaterThan(1000);
    }

    @Test
    void letsTheDatabaseChooseTheRowsInItsOwnWords() {
        var told =
                told(ACCESS, url, "--table", "counts", "--missing", "unknown", "--all", "--where", "area ~ '乡镇[12]$'");

        assertThat(told.keySet()).isNotEmpty().allMatch(key -> key.matches("乡镇[12] .*"));
    }

    @Test
    void readsEachAreaOverOneConnectionAndTheAreasOverAsManyAsAreAskedFor() {
        var source = (DatabaseSource) Task.parse(ACCESS, url, "out", "--table", "counts", "--parts", "7")
                .input();

        var perPart = source.rows(spark)
                .selectExpr("spark_partition_id() as part", "area")
                .distinct()
                .groupBy("part")
                .count()
                .collectAsList();

        assertThat(perPart).hasSize(7).allMatch(row -> row.getLong(1) == 8 || row.getLong(1) == 9);
        assertThat(perPart.stream().mapToLong(row -> row.getLong(1)).sum())
                .as("of 60 areas, of which none is in two parts")
                .isEqualTo(60);
        assertThat(source.rows(spark).count()).isEqualTo(DRAWN.byCount(spark).count());
    }

    @Test
    void readsThePasswordFromTheFirstLineOfAFile() throws Exception {
        var file =
                Files.writeString(folder.resolve("password"), "it's secret\n").toString();
        var user = Map.of("QINGHE_SPARK_DB_USER", "province");

        assertThat(told(user, url, "--table", "series", "--password-file", file))
                .isNotEmpty();
        assertThat(Task.parse(user, url, "out", "--table", "series", "--password-file", file)
                        .toString())
                .doesNotContain("secret");
    }

    @Test
    void repeatsInOneSentenceWhatTheDatabaseHasAgainstIt() throws Exception {
        var wrong = Map.of("QINGHE_SPARK_DB_USER", "province", "QINGHE_SPARK_DB_PASSWORD", "guessed");
        assertThat(refusal(wrong, "--table", "series"))
                .isEqualTo("the database says: FATAL: password authentication failed for user \"province\"");
        assertThat(refusal(ACCESS, "--table", "no_such_table"))
                .isEqualTo("the database says: ERROR: relation \"no_such_table\" does not exist");
    }

    private String refusal(Map<String, String> environment, String... options) throws Exception {
        try {
            told(environment, url, options);
        } catch (Exception e) {
            return DetectOverSpark.sentence(e);
        }
        return "nothing was refused";
    }

    /** Into a folder of its own, which {@link #figures} reads. */
    private Map<String, String> told(Map<String, String> environment, String input, String... options) {
        var out = folder.resolve(input.startsWith("jdbc:") ? "of-database" : "of-parquet")
                .toString();
        var arguments = new java.util.ArrayList<>(List.of(input, out, "--from", WEEKS_BEFORE));
        arguments.addAll(List.of(options));
        DetectOverSpark.write(Task.parse(environment, arguments.toArray(String[]::new)), spark);
        return Told.bySpark(spark.read().parquet(out + "/evaluations"));
    }

    private List<String> figures(String of) throws IOException {
        try (var files = Files.list(folder.resolve(of).resolve("figures"))) {
            var file = files.filter(path -> path.toString().endsWith(".csv"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(file).stream().sorted().toList();
        }
    }
}
