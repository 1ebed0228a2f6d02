package org.qinghe.oversight.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The controlled model and its Newey–West errors against R, and against a ratio of means worked by hand. */
class ControlledAgreementTest {

    private static final Timing MONTHS = new Timing(48, 32, 32, 12);

    @Test
    void theDifferenceInLevelAgreesWithR() {
        var fit = drawn(false);

        agrees(fit.effect(), -0.139169647292, 0.175251538575, 0.163316949946);
        agrees(fit.changeOfControls(), -0.005918089047, 0.076121600554, 0.092351909497);
        assertThat(fit.dispersion()).isCloseTo(2.775662531145, within(1e-10));
        assertThat(fit.lag()).isEqualTo(3);
        assertThat(fit.effect().freedom()).isEqualTo(88);
    }

    @Test
    void theMeanDifferenceWithAChangeOfSlopeAgreesWithR() {
        var fit = drawn(true);

        agrees(fit.effect(), -0.169975308382, 0.182319903939, 0.152994335771);
        agrees(fit.changeOfControls(), 0.006252611428, 0.079455694301, 0.088582649402);
        assertThat(fit.dispersion()).isCloseTo(2.823374619275, within(1e-10));
    }

    /**
     * Columns of ones and a step only: the estimate is the ratio of means, its Poisson variance the sum of one over each count. 20
     * a period before and 15 after: log 0.75; variances 1 ÷ 240 and 1 ÷ 60.
     */
    @Test
    void withNothingButAStepTheEstimateIsTheRatioOfMeans() {
        var design = new double[16][];
        var counts = new double[16];
        for (int row = 0; row < 16; row++) {
            design[row] = new double[] {1, row < 12 ? 0 : 1};
            counts[row] = (row < 12 ? 20 : 15) + (row % 2 == 0 ? 2 : -2);
        }
        var fit = LogLinearFit.of(design, counts, new double[16]).orElseThrow();

        assertThat(fit.coefficients()[1]).isCloseTo(Math.log(0.75), within(1e-12));
        assertThat(fit.bread().getEntry(1, 1)).isCloseTo(1.0 / 240 + 1.0 / 60, within(1e-12));
        // Every count is 2 away: 12 · 4 ÷ 20 + 4 · 4 ÷ 15 over 14 degrees of freedom.
        assertThat(fit.dispersion()).isCloseTo((12 * 4 / 20.0 + 4 * 4 / 15.0) / 14, within(1e-12));
    }

    @Test
    void aDesignThatDeterminesNothingIsNotFitted() {
        var design = new double[][] {{1, 2}, {1, 2}, {1, 2}, {1, 2}};

        assertThat(LogLinearFit.of(design, new double[] {1, 2, 3, 4}, new double[4]))
                .isEmpty();
        assertThat(LogLinearFit.of(new double[][] {{1}}, new double[] {1}, new double[1]))
                .isEmpty();
    }

    private static SegmentedFit drawn(boolean slope) {
        return SegmentedFit.compared(line(1), line(2), MONTHS, slope).orElseThrow();
    }

    private static GroupLine line(int column) {
        var counts = PublishedExampleTest.rows("controlled.csv").stream()
                .mapToDouble(row -> row[column])
                .toArray();
        return GroupLine.of(List.of(new AreaCounts("a", counts)), MONTHS);
    }

    private static void agrees(Estimate estimate, double log, double model, double robust) {
        assertThat(estimate.log()).isCloseTo(log, within(1e-10));
        assertThat(estimate.modelError()).isCloseTo(model, within(1e-10));
        assertThat(estimate.robustError()).isCloseTo(robust, within(1e-10));
    }
}
