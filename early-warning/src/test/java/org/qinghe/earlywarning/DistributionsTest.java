package org.qinghe.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against tables: the quantiles as in Abramowitz and Stegun, the others as R 4.2.2 gives them to 15 digits. */
class DistributionsTest {

    private static final double DIGITS = 1e-12;

    @DisplayName("The normal distribution is exceeded beyond x with probability p, and back")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1.2815515655446, 0.1",
        "1.64485362695147, 0.05",
        "1.95996398454005, 0.025",
        "2.32634787404084, 0.01",
        "2.5758293035489, 0.005",
        "3.09023230616781, 0.001",
        "4.7534243088229, 1e-6",
        "7.03448382530113, 1e-12"
    })
    void normal(double x, double p) {
        assertThat(Normal.upperQuantile(p)).isCloseTo(x, within(1e-13 * x));
        assertThat(Normal.upperTail(x)).isCloseTo(p, within(DIGITS * 10 * p));
        assertThat(Normal.upperQuantile(1 - p)).isCloseTo(-x, within(1e-3));
    }

    @DisplayName("Normal quantiles are found however rare the probability")
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "7.94134532617100, 1e-15",
        "9.26234008979841, 1e-20",
        "21.2734535609653, 1e-100",
        "37.0470962993612, 1e-300"
    })
    void normalFarOut(double x, double p) {
        assertThat(Normal.upperQuantile(p)).isCloseTo(x, within(1e-13 * x));
    }

    @DisplayName("Normal tails keep their digits far out")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"0, 0.5", "1, 0.158655253931457", "5, 2.86651571879194e-07", "37, 5.72557122252458e-300"})
    void normalTail(double x, double p) {
        assertThat(Normal.upperTail(x)).isCloseTo(p, within(DIGITS * p));
        assertThat(Normal.upperTail(-x)).isCloseTo(1 - p, within(DIGITS));
    }

    @DisplayName("The logarithm of the gamma function")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0.1, 2.25271265173421",
        "0.5, 0.5723649429247",
        "1.5, -0.120782237635245",
        "10, 12.8018274800815",
        "171.5, 709.143163030928",
        "1e10, 220258509288.811"
    })
    void logGamma(double x, double value) {
        assertThat(Gamma.log(x)).isCloseTo(value, within(DIGITS * Math.abs(value)));
    }

    @DisplayName("The gamma distribution of shape a stays at or below x with probability p")
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "1, 2, 0.864664716763387",
        "50, 30, 0.000518891462548034",
        "50, 80, 0.999869216023409",
        "3e9, 3.0001e9, 0.96605435259092",
        "0.5, 1e-10, 1.1283791670579e-05",
        "1e5, 101234, 0.999949331249223"
    })
    void gamma(double a, double x, double p) {
        assertThat(Gamma.regularizedLower(a, x)).isCloseTo(p, within(1e-10 * p));
    }

    @DisplayName("The beta distribution stays at or below x with probability p")
    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "0.3, 2, 5, 0.579825",
        "0.99, 400, 3, 0.233716203641088",
        "0.5, 1e9, 1.00003e9, 0.748830920150053",
        "1e-5, 0.5, 300, 0.0617166088939774",
        "0.7, 12, 4.5, 0.372806970544528"
    })
    void beta(double x, double a, double b, double p) {
        assertThat(Beta.regularized(x, a, b)).isCloseTo(p, within(1e-10 * p));
        assertThat(Beta.regularized(1 - x, b, a)).isCloseTo(1 - p, within(1e-8));
    }

    @DisplayName("Student's t is this far from zero with probability p")
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "2.5, 7, 0.0409922185857529",
        "0.01, 230, 0.99202995572307",
        "40, 12, 3.85122958077204e-14",
        "1.96, 1e6, 0.0499960675852698",
        "1e-8, 3, 0.999999992648948",
        "12.7062047361747, 1, 0.05",
        "2.2281388519862744, 10, 0.05"
    })
    void studentT(double t, double degrees, double p) {
        assertThat(StudentT.twoSided(t, degrees)).isCloseTo(p, within(1e-10 * p));
        assertThat(StudentT.twoSided(-t, degrees)).isEqualTo(StudentT.twoSided(t, degrees));
    }

    @DisplayName("A count with mean and dispersion reaches y with probability p")
    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "20, 9, 2.5, 0.029362204792254",
        "0, 3, 4, 1",
        "400, 250, 30, 0.0570380498765028",
        "3.001e9, 3e9, 900, 0.271363240117574"
    })
    void countTail(double count, double mean, double dispersion, double p) {
        assertThat(CountDistribution.atLeast(count, mean, dispersion)).isCloseTo(p, within(1e-9 * p));
    }

    @DisplayName("The upper quantile of a count")
    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "0.01, 9, 2.5, 23",
        "0.001, 0.2, 1.4, 4",
        "0.05, 250, 30, 407",
        "0.1, 2e5, 900, 217375",
        "0.01, 3, 1, 8",
        "0.001, 0.01, 1, 1",
        "0.05, 1000, 1, 1052"
    })
    void countQuantile(double alpha, double mean, double dispersion, double count) {
        assertThat(CountDistribution.upperQuantile(alpha, mean, dispersion)).isEqualTo(count);
    }

    @Test
    void whatIsNotANumberStaysSo() {
        assertThat(StudentT.twoSided(Double.NaN, 10)).isNaN();
        assertThat(Gamma.devianceTerm(Double.NaN, 3)).isNaN();
    }

    @Test
    @DisplayName("The derivative of log Γ grows by 1/x from x to x + 1, over any distance and at any size")
    void digammaRises() {
        for (double x : new double[] {0.01, 0.7, 3, 14.5, 40, 1e3, 1e9}) {
            double sum = 0;
            for (int j = 0; j < 200; j++) {
                sum += 1 / (x + j);
            }
            assertThat(Gamma.digammaRise(x, 200)).isCloseTo(sum, within(1e-13 * sum));
            assertThat(Gamma.digammaRise(x, 0.5) + Gamma.digammaRise(x + 0.5, 0.5))
                    .isCloseTo(1 / x, within(1e-12 / x));
        }
    }
}
