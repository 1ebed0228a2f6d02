package org.qinghe.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The simulation of outbreaks")
class SimulationTest {

    @Test
    void hasTheScenariosOfThePaper() {
        assertThat(Scenario.all()).hasSize(42);
        assertThat(Scenario.all().get(16)).isEqualTo(new Scenario(1.5, 0.003, 0.2, -0.4, 1, 1));
        assertThat(Scenario.all().stream().filter(scenario -> scenario.harmonics() <= 1))
                .hasSize(28);
    }

    /** Scenario 37 has a mean of e⁵ = 148.4 and a variance of 1.2 times that; 200 × 312 weeks are before any outbreak. */
    @Test
    void drawsTheMeanAndTheVarianceOfItsScenario() {
        double[] early = Sample.quiet(36, 200, Sample.Purpose.EVALUATION, 1).drawn().stream()
                .flatMapToDouble(drawn -> Arrays.stream(drawn.counts()).limit(312))
                .toArray();
        double mean = Arrays.stream(early).average().orElseThrow();
        double variance =
                Arrays.stream(early).map(y -> (y - mean) * (y - mean)).average().orElseThrow();
        assertThat(mean).isBetween(148.2, 148.6);
        assertThat(variance / mean).isBetween(1.17, 1.23);
    }

    @Test
    void drawsTheSameForTheSameSeedAndOtherCountsForEveryOtherPurpose() {
        assertThat(counts(Sample.Purpose.EVALUATION, 1)).isEqualTo(counts(Sample.Purpose.EVALUATION, 1));
        assertThat(counts(Sample.Purpose.EVALUATION, 1)).isNotEqualTo(counts(Sample.Purpose.CALIBRATION, 1));
        assertThat(counts(Sample.Purpose.EVALUATION, 1)).isNotEqualTo(counts(Sample.Purpose.EVALUATION, 2));
    }

    private static double[] counts(Sample.Purpose purpose, long seed) {
        return Sample.quiet(12, 1, purpose, seed).drawn().getFirst().counts();
    }

    /** Cases in weeks 600, 601 and 603; alarms in 580, 601 and 604. */
    @Test
    void countsAnAlarmAsFoundFalseOrLate() {
        double[] outbreak = new double[Scenario.WEEKS];
        outbreak[600] = 1;
        outbreak[601] = 3;
        outbreak[603] = 1;
        var drawn = new Scenario.Drawn(new double[Scenario.WEEKS], outbreak);
        Run run = Run.of(drawn, 0, (series, week) -> week == 580 || week == 601 || week == 604);
        assertThat(run).isEqualTo(new Run(45, 2, true, true, 4, 1, 1));
        assertThat(Run.of(drawn, 0, (series, week) -> false)).isEqualTo(new Run(45, 0, true, false, 4, 0, 4));
        assertThat(Run.of(drawn, 0, (series, week) -> week == 600).foundAtOnce())
                .isTrue();
    }

    @Test
    void remembersWhatIsFinishedUnlessTheSettingsAreOthers(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("results.tsv");
        assertThat(Results.in(file, "seed 1").of("a\tb", () -> "first")).isEqualTo("first");
        assertThat(Results.in(file, "seed 1").of("a\tb", () -> "second")).isEqualTo("first");
        assertThat(Results.in(file, "seed 2").of("a\tb", () -> "third")).isEqualTo("third");
        assertThat(Files.readAllLines(file)).containsExactly("seed 2", "a\tb\tthird");
    }
}
