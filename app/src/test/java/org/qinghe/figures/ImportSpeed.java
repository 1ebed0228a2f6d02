package org.qinghe.figures;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.qinghe.Qinghe;
import org.qinghe.testing.FreshDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Measures how fast a million rows come in, and in how much heap; docs/figures/import.md says how to run it. */
final class ImportSpeed {

    private static final int AREAS = 500;
    private static final int WEEKS = 400;
    private static final int INDICATORS = 5;

    private ImportSpeed() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createTempDirectory("qinghe-speed");
        try (var app = new SpringApplicationBuilder(Qinghe.class)
                .initializers(new FreshDatabase())
                .properties("qinghe.mode=test", "server.port=0")
                .run()) {
            var imports = app.getBean(FigureImport.class);
            measure("first import", imports, file(folder, 1));
            measure("every value changed", imports, file(folder, 2));
            measure("the same values", imports, reordered(folder));
        }
        System.exit(0);
    }

    private static void measure(String what, FigureImport imports, Path file) throws IOException {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        var result = imports.run(FigureImport.Request.of(file).creating(), (percent, rows) -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                "SPEED %s: %s, %.1f MB, %.1f s, %,.0f rows/s, peak heap %d MB of %d MB%n",
                what,
                result instanceof FigureImport.Result.Accepted accepted ? accepted.counts() : result,
                Files.size(file) / 1e6,
                seconds,
                AREAS * WEEKS * INDICATORS / seconds,
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static Path file(Path folder, int seed) throws IOException {
        var file = folder.resolve("figures" + seed + ".csv");
        var random = new Random(1);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("area,period,indicator,value\n");
            for (int area = 0; area < AREAS; area++) {
                for (int indicator = 0; indicator < INDICATORS; indicator++) {
                    for (int week = 0; week < WEEKS; week++) {
                        row(out, area, indicator, week, random.nextInt(50) + seed);
                    }
                }
            }
        }
        return file;
    }

    private static Path reordered(Path folder) throws IOException {
        var file = folder.resolve("reordered.csv");
        try (var lines = Files.lines(folder.resolve("figures2.csv"));
                var out = Files.newBufferedWriter(file)) {
            var all = lines.iterator();
            out.write(all.next() + ",remark\n");
            while (all.hasNext()) {
                out.write(all.next() + ",\n");
            }
        }
        return file;
    }

    private static void row(BufferedWriter out, int area, int indicator, int week, int value) throws IOException {
        var period = new Period(Frequency.WEEK, java.time.LocalDate.of(2018, 1, 1)).plus(week);
        out.write(
                (330_299_000_000L + area * 1_000L) + "," + period.text() + ",speed_" + indicator + "," + value + "\n");
    }
}
