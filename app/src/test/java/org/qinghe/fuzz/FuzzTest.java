package org.qinghe.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Feeds the readers of files that come from outside with whatever Jazzer thinks of, a minute each, side by side;
 * {@code ./qinghe bench fuzz} does it for longer. An input that breaks a reader is kept under {@code target/fuzz} and belongs
 * into {@code src/test/resources/fuzz} once the reader is mended.
 */
class FuzzTest {

    private static final Pattern EXECUTIONS = Pattern.compile("stat::number_of_executed_units: (\\d+)");
    private static final Pattern COVERED = Pattern.compile("cov: (\\d+)");
    private static final long SECONDS = Long.getLong("qinghe.fuzz.seconds", 60);

    @ParameterizedTest
    @EnumSource
    void whatBrokeAReaderOnceDoesNotBreakItAgain(Fuzzer reader) throws Throwable {
        assertThat(reader.seeds()).isNotEmpty();
        for (Path seed : reader.seeds()) {
            reader.read(Files.readAllBytes(seed));
        }
    }

    @Test
    @DisplayName("No input breaks the readers of CSV, workbooks, JSON and GeoJSON")
    void noInputBreaksAReader() throws Exception {
        try (var sideBySide = Executors.newFixedThreadPool(Fuzzer.values().length)) {
            var runs = Stream.of(Fuzzer.values())
                    .map(reader -> sideBySide.submit(() -> reader.run(SECONDS)))
                    .toList();
            for (int i = 0; i < runs.size(); i++) {
                var run = runs.get(i).get();
                assertThat(run.code())
                        .as(Fuzzer.values()[i] + ", see " + run.log())
                        .isZero();
                System.out.printf(
                        "fuzz %s: %,d inputs in %d s, %d edges covered%n",
                        Fuzzer.values()[i], last(EXECUTIONS, run.said()), SECONDS, last(COVERED, run.said()));
                assertThat(last(EXECUTIONS, run.said())).isGreaterThan(100 * SECONDS);
                assertThat(last(COVERED, run.said())).as("guided by coverage").isGreaterThan(50);
            }
        }
    }

    private static long last(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .reduce(0, (a, b) -> b);
    }
}
