package org.qinghe.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A measurement rather than a test: it takes a minute, so it runs only when asked for. */
@DisplayName("A million rows")
@EnabledIfSystemProperty(named = "qinghe.bench", matches = "true")
class ImportSpeedTest {

    @Test
    void comeInWithAHeapOf256Megabytes() throws Exception {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

        var output = Path.of("target", "import-speed.txt");

        var measured = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        ImportSpeed.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(measured.waitFor()).isZero();
        Files.readAllLines(output).stream()
                .filter(line -> line.startsWith("SPEED"))
                .forEach(System.out::println);
    }
}
