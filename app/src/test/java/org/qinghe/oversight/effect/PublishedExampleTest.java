package org.qinghe.oversight.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The smoking ban in Sicily: the data and models of Lopez Bernal, Cummins and Gasparrini (2017), computed by R; see README.md there. */
class PublishedExampleTest {

    private static final List<double[]> ROWS = rows("sicily.csv");
    private static final double[] COUNTS = column(2);
    private static final double[] OFFSET =
            java.util.Arrays.stream(column(6)).map(Math::log).toArray();

    @Test
    void withoutSeasonTheFallIsElevenPercentAsPublished() {
        var design = ROWS.stream().map(row -> new double[] {1, row[4], row[3]}).toArray(double[][]::new);
        var fit = LogLinearFit.of(design, COUNTS, OFFSET).orElseThrow();

        double poisson = Math.sqrt(fit.bread().getEntry(1, 1));
        assertThat(fit.coefficients())
                .containsExactly(new double[] {-6.243150910465, -0.111628442563, 0.004944992032}, within(1e-11));
        assertThat(Math.exp(fit.coefficients()[1])).isCloseTo(0.894, within(0.0005));
        assertThat(Math.exp(fit.coefficients()[1] - 1.96 * poisson)).isCloseTo(0.864685852287, within(1e-10));
        assertThat(Math.exp(fit.coefficients()[1] + 1.96 * poisson)).isCloseTo(0.925086649646, within(1e-10));
        assertThat(poisson).isCloseTo(0.017224781632, within(1e-11));
        assertThat(fit.dispersion()).isCloseTo(3.5591867638, within(1e-9));
    }

    @Test
    void withTwoPairsOfHarmonicsItIsTheQuasiPoissonModelOfTheTutorial() {
        var fit =
                SegmentedFit.alone(sicily(), new Timing(59, 36, 36, 12), false).orElseThrow();

        assertThat(fit.effect().log()).isCloseTo(-0.122086792899, within(1e-11));
        assertThat(fit.effect().ratio()).isCloseTo(0.885071547244, within(1e-9));
        assertThat(fit.effect().modelError()).isCloseTo(0.02703109876566, within(1e-11));
        assertThat(fit.dispersion()).isCloseTo(2.2621826405, within(1e-9));
    }

    @Test
    void withAChangeOfSlopeTheLevelAtTheStartAndTheSlopeAreTheirs() {
        var fit = SegmentedFit.alone(sicily(), new Timing(59, 36, 36, 12), true).orElseThrow();

        // They count the slope from month 36, we from month 37, the first after; theirs is per month, ours per year.
        double slope = 12 * 0.001482227998;
        assertThat(fit.coefficients()[7]).isCloseTo(slope, within(1e-8));
        assertThat(fit.coefficients()[6]).isCloseTo(-0.131859171250 + slope / 12, within(1e-8));
        assertThat(fit.effect().log()).isCloseTo(-0.131859171250 + 0.001482227998 * 12, within(1e-8));
        assertThat(fit.dispersion()).isCloseTo(2.2745583290, within(1e-9));
    }

    private static GroupLine sicily() {
        return GroupLine.of(List.of(new AreaCounts("it-82", COUNTS, column(6))), new Timing(59, 36, 36, 12));
    }

    private static double[] column(int column) {
        return ROWS.stream().mapToDouble(row -> row[column]).toArray();
    }

    static List<double[]> rows(String file) {
        try (var in = PublishedExampleTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> java.util.Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
