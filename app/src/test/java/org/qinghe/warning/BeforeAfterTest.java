package org.qinghe.warning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeforeAfterTest {

    private static final double NONE = Double.NaN;

    @Test
    void periodsWithoutAFigureCountInNeitherMean() {
        double[] counts = {99, 4, NONE, 6, NONE, NONE, 8, NONE, 10, 3, NONE, 5};
        // The eight before the ninth are the second to the ninth: 4, 6, 8 and 10; since then 3 and 5.
        assertThat(BeforeAfter.of(counts, 9, 9, period -> period == 10 ? 1000 : period))
                .isEqualTo(new BeforeAfter(4, 7, 2, 4, 10));
    }

    /** The alarm's own 30 lies in the week in which the response began: neither before nor since. */
    @Test
    void thePeriodInWhichAResponseBeganIsInNeitherMean() {
        double[] counts = {4, 6, 30, 5, 7};
        assertThat(BeforeAfter.of(counts, 2, 3, period -> 5)).isEqualTo(new BeforeAfter(2, 5, 2, 6, 5));
    }

    @Test
    void whatNobodyExpectedIsLeftOutOfWhatWasLikely() {
        double[] counts = {1, 2, 3, 4};
        assertThat(BeforeAfter.of(counts, 2, 2, period -> period == 2 ? NONE : 7))
                .isEqualTo(new BeforeAfter(2, 1.5, 2, 3.5, 7));
        assertThat(BeforeAfter.of(counts, 2, 2, period -> NONE).expected()).isNaN();
    }

    @Test
    void aResponseThatBeganAfterTheNewestFigureHasNoAfter() {
        double[] counts = {1, 2, 3};
        var began = BeforeAfter.of(counts, 5, 6, period -> 1);
        assertThat(began.periodsAfter()).isZero();
        assertThat(began.after()).isNaN();
        assertThat(began.periodsBefore()).isEqualTo(3);
        assertThat(BeforeAfter.of(counts, 400, 400, period -> 1).periodsBefore())
                .isZero();
    }

    @Test
    void anAreaThatOnlyBeganToReportHasNoBefore() {
        double[] counts = {NONE, NONE, 5};
        assertThat(BeforeAfter.of(counts, 2, 2, period -> NONE)).isEqualTo(new BeforeAfter(0, NONE, 1, 5, NONE));
        assertThat(BeforeAfter.of(counts, 0, 0, period -> NONE).periodsBefore()).isZero();
    }
}
