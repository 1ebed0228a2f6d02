package org.qinghe.earlywarning.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long {@code ./qinghe spark} takes for the newest week of a nation, and how much memory: 40,000 townships with 20 weekly
 * indicators over ten years, and an eighth, a quarter and half of it. The counts are drawn once into {@code target/nation}.
 */
@EnabledIfSystemProperty(named = "qinghe.bench", matches = "true")
class NationBenchmark {

    private static final int AREAS = Integer.getInteger("qinghe.bench.areas", 40_000);
    private static final int INDICATORS = 20;
    private static final int WEEKS = 522;
    private static final LocalDate FIRST = LocalDate.of(2016, 11, 7);
    private static final LocalDate NEWEST = FIRST.plusWeeks(WEEKS - 1);
    private static final Path COUNTS = Path.of("target", "nation-" + AREAS).toAbsolutePath();
    private static final StructType COLUMNS = new StructType()
            .add("area", DataTypes.StringType)
            .add("indicator", DataTypes.StringType)
            .add("first_period", DataTypes.DateType)
            .add("values", DataTypes.createArrayType(DataTypes.IntegerType, false));

    @Test
    void timeAndMemoryForTheNewestWeekOfANation() throws Exception {
        if (!Files.exists(COUNTS.resolve("_SUCCESS"))) {
            draw();
        }
        run(AREAS / 64); // builds, and brings the program into the file cache
        for (int areas : List.of(AREAS / 8, AREAS / 4, AREAS / 2, AREAS)) {
            run(areas);
        }
    }

    private static void run(int areas) throws IOException, InterruptedException {
        var out = Files.createTempDirectory("nation");
        long begun = System.nanoTime();
        var process = new ProcessBuilder(
                        "../qinghe",
                        "spark",
                        COUNTS.toString(),
                        out.resolve("out").toString(),
                        "--from",
                        NEWEST.toString(),
                        "--where",
                        "area < '" + area(areas) + "'")
                .redirectErrorStream(true)
                .redirectOutput(out.resolve("log").toFile())
                .start();
        long peak = 0;
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process.pid()));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        var log = Files.readString(out.resolve("log"));
        assertThat(process.exitValue()).as(log).isZero();
        System.out.printf(
                Locale.ROOT,
                "%,d series: %.1f s, at most %,d MB, %s%n",
                areas * INDICATORS,
                seconds,
                peak / 1024,
                log.lines().filter(line -> line.endsWith(" alarms")).findFirst().orElse(""));
    }

    /** The most memory the process had at a time, in kilobytes. */
    private static long peak(long process) throws IOException {
        var status = Path.of("/proc/" + process + "/status");
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // it ended meanwhile
        }
    }

    private static void draw() {
        var spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .getOrCreate();
        try {
            spark.range(0, AREAS, 1, 32)
                    .mapPartitions((MapPartitionsFunction<Long, Row>) NationBenchmark::series, Encoders.row(COLUMNS))
                    .write()
                    .mode("overwrite")
                    .parquet(COUNTS.toString());
        } finally {
            spark.stop();
        }
    }

    private static Iterator<Row> series(Iterator<Long> areas) {
        return new Batches<>(areas, 1, one -> of(one.getFirst()));
    }

    /** Poisson counts around a wave of the year, 0.3 to 30 a week, in one series of a thousand threefold in the last two weeks. */
    private static List<Row> of(long area) {
        var random = new SplittableRandom(area);
        List<Row> rows = new ArrayList<>();
        for (int indicator = 0; indicator < INDICATORS; indicator++) {
            double level = 0.3 * Math.exp(random.nextDouble() * Math.log(100));
            double phase = random.nextDouble(2 * Math.PI);
            boolean rises = random.nextInt(1000) == 0;
            var values = new Integer[WEEKS];
            for (int week = 0; week < WEEKS; week++) {
                double mean = level * (1 + 0.3 * Math.sin(phase + week * Math.PI / 26));
                values[week] = poisson(rises && week >= WEEKS - 2 ? 3 * mean : mean, random);
            }
            rows.add(RowFactory.create(area((int) area), "indicator-" + indicator, Date.valueOf(FIRST), values));
        }
        return rows;
    }

    private static int poisson(double mean, SplittableRandom random) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static String area(int number) {
        return String.format(Locale.ROOT, "%012d", number * 1000L);
    }
}
