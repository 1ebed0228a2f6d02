package org.qinghe.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The example that the README begins with. */
class EarlyWarningReadmeTest {

    private static final String WEEKS = "new Calendar(Frequency.WEEKLY, LocalDate.of(2018, 1, 1))";

    @Test
    void fiveLinesFindARise() {
        double[] counts = IntStream.range(0, 400)
                .mapToDouble(week -> week == 399 ? 30 : 8 + week * 7 % 5)
                .toArray();

        Calendar weeks = new Calendar(Frequency.WEEKLY, LocalDate.of(2018, 1, 1));
        Panel panel = Panel.of(weeks, "Qinghe", "help-line calls", counts); // double[], oldest first
        Detector detector = Farrington.withDefaults().withAlpha(0.01);
        Detections found = detector.detect(panel, PeriodRange.single(counts.length - 1), 2);

        assertThat(found.evaluation(0, counts.length - 1).alarm()).isTrue();
        assertThat(found.evaluation(0, counts.length - 1).expected()).isBetween(9.0, 11.0);
    }

    @Test
    void theReadmeHasTheLinesOfThisTest() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Files.readAllLines(Path.of("src/test/java/org/qinghe/earlywarning/EarlyWarningReadmeTest.java")).stream()
                .filter(line -> line.matches("        (Calendar|Panel|Detector|Detections) .*"))
                .forEach(line -> assertThat(readme).contains(line.strip()));
        assertThat(readme).contains(WEEKS);
    }
}
