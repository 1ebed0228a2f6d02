package org.qinghe.earlywarning.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Detectors;
import org.qinghe.earlywarning.Farrington;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.InvalidOption;
import org.qinghe.earlywarning.Panel;

class SparkDetectionTest {

    private static final LocalDate LAST = Drawn.WEEKS.start(Drawn.COUNT - 1);
    private static final LocalDate WEEKS_BEFORE = Drawn.WEEKS.start(Drawn.COUNT - 6);

    private static SparkSession spark;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 3)
                // compiling a class for each of so many small questions would take longer than all answers
                .config("spark.sql.codegen.wholeStage", false)
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"farrington", "ears-c1", "ears-c3"})
    void saysTheSameAsOneProcessToTheBitFromParquet(String method) {
        var drawn = Drawn.seeded(1, 300);
        var stored = folder.resolve("counts").toString();
        drawn.bySeries(spark).repartition(7).write().parquet(stored);
        var detector = Detectors.parse(method, Map.of());

        var told = SparkDetection.of(detector)
                .since(WEEKS_BEFORE)
                .until(LAST)
                .detect(SeriesTable.of(spark.read().parquet(stored), Frequency.WEEKLY));

        assertThat(Told.bySpark(told))
                .hasSize(300 * 6)
                .isEqualTo(Told.byLibrary(detector, drawn.panel(), WEEKS_BEFORE, LAST));
    }

    @Test
    void bringsCountsTogetherBySeriesWhateverTheirOrder() {
        var drawn = Drawn.seeded(2, 80);
        var detector = Farrington.withDefaults();

        var told = SparkDetection.of(detector)
                .since(WEEKS_BEFORE)
                .until(LAST)
                .detect(SeriesTable.ofCounts(drawn.byCount(spark).repartition(5), Frequency.WEEKLY, Missing.UNKNOWN));

        var known = Told.byLibrary(detector, drawn.panel(), WEEKS_BEFORE, LAST);
        assertThat(known).containsAllEntriesOf(Told.bySpark(told));
        // a series ends with its last row, so that weeks that are not known at the very end are not spoken of
        assertThat(known.keySet()).hasSize(480);
        assertThat(told.count()).isBetween(470L, 480L);
    }

    @Test
    void takesNoRowForNoCaseWhereThatIsSaid() {
        var counts = counts("2026-01-05", 3, "2026-01-26", 5);
        var table = SeriesTable.ofCounts(counts, Frequency.WEEKLY, Missing.ZERO);
        assertThat(table.series().map(Panel.Series::values).first()).containsExactly(3, 0, 0, 5);
    }

    @Test
    void aPeriodWithoutARowHasThePopulationOfTheOneBefore() {
        var counts = counts("2026-01-05", 3, "2026-01-26", 5).selectExpr("*", "if(value = 3, 900, 800) as population");
        var table = SeriesTable.ofCounts(counts, Frequency.WEEKLY, Missing.ZERO);
        assertThat(table.series().map(Panel.Series::population).first()).containsExactly(900, 900, 900, 800);
    }

    @Test
    void refusesAGapNamingTheSeriesAndTheFirstPeriodWithoutACount() {
        var counts = counts("2026-01-05", 3, "2026-01-26", 5);
        assertThatThrownBy(() -> SeriesTable.ofCounts(counts, Frequency.WEEKLY, Missing.REFUSE)
                        .series()
                        .count())
                .rootCause()
                .hasMessage(
                        "area \"A\", indicator \"calls\": there is no value for 2026-01-12; say whether that means none (zero)"
                                + " or not known (unknown)");
    }

    @Test
    void refusesAPeriodThatComesTwiceOrBeginsOnAnotherDay() {
        assertThatThrownBy(() -> SeriesTable.ofCounts(
                                counts("2026-01-05", 3, "2026-01-05", 5), Frequency.WEEKLY, Missing.ZERO)
                        .series()
                        .count())
                .rootCause()
                .hasMessage("area \"A\", indicator \"calls\": 2026-01-05 comes twice");
        assertThatThrownBy(() -> SeriesTable.ofCounts(
                                counts("2026-01-05", 3, "2026-01-13", 5), Frequency.WEEKLY, Missing.ZERO)
                        .series()
                        .count())
                .rootCause()
                .hasMessage(
                        "area \"A\", indicator \"calls\": 2026-01-13 is not the first day of a weekly period, as 2026-01-05 is");
    }

    @Test
    void refusesATableWithoutTheColumnsItNeeds() {
        var table = counts("2026-01-05", 3, "2026-01-12", 5);
        assertThatThrownBy(() -> SeriesTable.of(table, Frequency.WEEKLY))
                .isInstanceOf(InvalidTable.class)
                .hasMessage("there is no column \"first_period\", only area, indicator, period, value");
        assertThatThrownBy(() -> SeriesTable.ofCounts(table.limit(0), Frequency.WEEKLY, Missing.ZERO))
                .hasMessage("there is no series in the table, or none has a day on which it begins");
    }

    @Test
    void refusesWhatIsNoCount() {
        var table = SeriesTable.ofCounts(counts("2026-01-05", 3, "2026-01-12", -5), Frequency.WEEKLY, Missing.ZERO);
        var detection = SparkDetection.of(Farrington.withDefaults()).since(LAST);
        assertThatThrownBy(() -> detection.detect(table).count())
                .rootCause()
                .hasMessage("area \"A\", indicator \"calls\": -5.0 is not a count");
    }

    @Test
    void refusesSettingsThatMakeNoSenseForTheTablesPeriods() {
        var table = SeriesTable.ofCounts(counts("2026-01-01", 3, "2026-02-01", 5), Frequency.MONTHLY, Missing.ZERO);
        assertThatThrownBy(() -> SparkDetection.of(Farrington.withDefaults()).detect(table))
                .isInstanceOf(InvalidOption.class);
    }

    @Test
    void keepsOnlyAlarmsAndTheCountsBehindThem() {
        var drawn = Drawn.seeded(3, 140);
        var table = SeriesTable.of(drawn.bySeries(spark), Frequency.WEEKLY);
        var detector = Farrington.withDefaults();

        var alarms =
                SparkDetection.of(detector).since(WEEKS_BEFORE).alarmsOnly().detect(table);
        var figures = AlarmedFigures.of(alarms, Frequency.WEEKLY).collectAsList();

        var byLibrary = Told.byLibrary(detector, drawn.panel(), WEEKS_BEFORE, LAST);
        byLibrary.values().removeIf(told -> !told.contains(" true "));
        assertThat(Told.bySpark(alarms)).isEqualTo(byLibrary).hasSizeGreaterThan(15);
        assertThat(alarms.filter("values is not null").count())
                .as("series with an alarm, each of which has its counts in one row")
                .isEqualTo(alarms.select("area", "indicator").distinct().count())
                .isLessThan(alarms.count());
        var alarmed =
                alarms.collectAsList().stream().map(SparkDetectionTest::key).collect(Collectors.toSet());
        var values = drawn.series().stream()
                .filter(series -> alarmed.contains(
                        series.key().area() + " " + series.key().indicator()))
                .flatMapToDouble(
                        series -> java.util.Arrays.stream(series.values()).filter(value -> value >= 0))
                .summaryStatistics();
        assertThat(figures).hasSize((int) values.getCount());
        assertThat(figures.stream()
                        .mapToDouble(row -> Double.parseDouble(row.getString(3)))
                        .sum())
                .isEqualTo(values.getSum());
        assertThat(figures.stream()
                        .map(row -> row.getString(0) + " " + row.getString(2))
                        .collect(Collectors.toSet()))
                .isEqualTo(alarmed);
    }

    @Test
    void widensTheBoundByKnownNoiseAsTheLibraryDoes() {
        var series = Drawn.seeded(4, 1).series().getFirst();
        var table = Drawn.seeded(4, 1).bySeries(spark).selectExpr("*", "3.0 as noise_scale");
        var noise = new double[series.values().length];
        java.util.Arrays.fill(noise, 18); // 2 b²
        var panel = new Panel(new Calendar(Frequency.WEEKLY, Drawn.WEEKS.origin()), List.of(series.withNoise(noise)));
        var detector = Farrington.withDefaults();

        var told = SparkDetection.of(detector).since(WEEKS_BEFORE).detect(SeriesTable.of(table, Frequency.WEEKLY));

        assertThat(Told.bySpark(told)).isEqualTo(Told.byLibrary(detector, panel, WEEKS_BEFORE, LAST));
        assertThat(told.first().getString(9)).contains("noise-added");
    }

    @Test
    void commandLineWritesAlarmsAndTheirFigures() throws Exception {
        var stored = folder.resolve("counts").toString();
        Drawn.seeded(5, 70).bySeries(spark).write().parquet(stored);
        var out = folder.resolve("out").toString();

        DetectOverSpark.write(
                Task.parse(
                        Map.of(),
                        stored,
                        out,
                        "--from",
                        WEEKS_BEFORE.toString(),
                        "--where",
                        "indicator = 'indicator, 0'"),
                spark);

        var alarms = spark.read().parquet(out + "/evaluations");
        assertThat(alarms.filter("alarm and indicator = 'indicator, 0'").count())
                .isEqualTo(alarms.count())
                .isGreaterThan(5);
        try (var files = Files.list(Path.of(out, "figures"))) {
            var file = files.filter(path -> path.toString().endsWith(".csv"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readAllLines(file))
                    .hasSizeGreaterThan(1000)
                    .startsWith("area,period,indicator,value")
                    .anyMatch(line -> line.matches("乡镇0,2024-01-01,\"indicator, 0\",\\d+"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "counts | the use is TABLE OUT",
                "counts out --from yesterday | --from \"yesterday\" is no date like 2026-11-23",
                "counts out --frequency weakly | --frequency \"weakly\" is none of daily, weekly, monthly, quarterly, yearly",
                "counts out --missing some | --missing \"some\" is neither zero nor unknown",
                "counts out --from | --from needs a value",
                "counts out more | \"more\" belongs to no option",
                "counts out --method levels | --method levels looks at all areas together",
                "jdbc:postgresql://here/nation out | a database needs --table NAME",
                "jdbc:postgresql://here/nation?user=a&password=b out --table counts | the password must not be on the command line",
                "jdbc:postgresql://here/nation out --table counts --parts 0 | --parts \"0\" is not a whole number from 1 to",
                "jdbc:postgresql://here/nation out --table counts --password-file none | --password-file \"none\" cannot be read",
                "counts out --method oracle | --method \"oracle\" is none of farrington",
            })
    void commandLineSaysWhatIsWrong(String written) {
        var parts = written.split(" \\| ");
        assertThatThrownBy(() -> Task.parse(Map.of(), parts[0].split(" ")))
                .isInstanceOf(InvalidTask.class)
                .hasMessageStartingWith(parts[1]);
    }

    private static String key(Row row) {
        return row.getString(0) + " " + row.getString(1);
    }

    private static org.apache.spark.sql.Dataset<Row> counts(String first, int value, String second, int other) {
        return spark.createDataFrame(
                List.of(RowFactory.create("A", "calls", first, value), RowFactory.create("A", "calls", second, other)),
                new StructType()
                        .add("area", DataTypes.StringType)
                        .add("indicator", DataTypes.StringType)
                        .add("period", DataTypes.StringType)
                        .add("value", DataTypes.IntegerType));
    }
}
