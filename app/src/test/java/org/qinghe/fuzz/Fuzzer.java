package org.qinghe.fuzz;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.figures.DataValueSetFuzz;
import org.qinghe.places.BoundaryFuzz;
import org.qinghe.tables.CsvFuzz;
import org.qinghe.tables.WorkbookFuzz;

/**
 * A reader that is fed by the fuzzer in a process of its own.
 *
 * @param target what reads one input
 * @param longest of the inputs, in bytes
 */
enum Fuzzer {
    CSV(CsvFuzz.class, 4096),
    WORKBOOK(WorkbookFuzz.class, 4096),
    JSON(DataValueSetFuzz.class, 4096),
    GEOJSON(BoundaryFuzz.class, 4096);

    private static final Path SEEDS = Path.of("src/test/resources/fuzz");
    private static final Path WORK = Path.of("target/fuzz");
    private static final Pattern NEEDED = Pattern.compile(
            "classes|test-classes|early-warning|jazzer|junit|opentest4j|apiguardian|byte-buddy-agent|jackson|jts");

    /** In a shorter run, compiling well takes more than it gives. */
    private static final long LONG = 300;

    private final Class<?> target;
    private final int longest;

    Fuzzer(Class<?> target, int longest) {
        this.target = target;
        this.longest = longest;
    }

    /** Examples to begin with, and every input that ever broke the reader. */
    List<Path> seeds() throws IOException {
        try (var files = Files.list(seedFolder())) {
            return files.sorted().toList();
        }
    }

    void read(byte[] input) throws Throwable {
        try {
            target.getMethod("fuzzerTestOneInput", byte[].class).invoke(null, (Object) input);
        } catch (InvocationTargetException broken) {
            throw broken.getCause();
        }
    }

    /** What a run said, and how it ended. */
    record Run(Path log, int code) {
        String said() throws IOException {
            return Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * Feeds the reader for so long, guided by coverage; 5 s for one input or more heap than it gets count as broken. The fuzzer's
     * own limit of resident memory is off: it reads the peak that the process inherits from the one that starts it.
     */
    Run run(long seconds) throws IOException, InterruptedException {
        var corpus = Files.createDirectories(WORK.resolve(name()).resolve("corpus"));
        var log = WORK.resolve(name()).resolve("log.txt");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + (seconds < LONG ? 1 : 4),
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=org.qinghe.tables.**:org.qinghe.figures.**:org.qinghe.places.**",
                "--custom_hook_includes=org.qinghe.**",
                "--reproducer_path=" + WORK.resolve(name()),
                "-artifact_prefix=" + WORK.resolve(name()) + "/",
                "-max_total_time=" + seconds,
                "-max_len=" + longest,
                "-timeout=30",
                "-rss_limit_mb=0",
                "-print_final_stats=1"));
        command.add(corpus.toString());
        command.add(seedFolder().toString());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Run(log, process.waitFor());
    }

    /** What the readers use and no more: Jazzer looks through all of it before it begins. */
    private static String classPath() {
        var whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(whole.split(File.pathSeparator))
                .filter(entry ->
                        NEEDED.matcher(Path.of(entry).getFileName().toString()).lookingAt())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path seedFolder() {
        return SEEDS.resolve(name().toLowerCase(java.util.Locale.ROOT));
    }
}
