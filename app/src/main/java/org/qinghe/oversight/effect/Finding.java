package org.qinghe.oversight.effect;

import java.util.List;

/** What a study says, or why it says nothing. */
sealed interface Finding {

    /** Why nothing is said. */
    enum Reason {
        /** No area of the response has {@link Timing#LEAST_BEFORE} figures before and {@link Timing#LEAST_AFTER} after. */
        TOO_FEW_PERIODS,
        /** Nothing was counted before, or nothing after: there is no ratio. */
        NOTHING_COUNTED,
        /** The periods do not determine the model. */
        NOT_ESTIMABLE
    }

    record Refused(Reason reason) implements Finding {}

    /**
     * An effect with what it is to be read beside.
     *
     * @param fit the regression
     * @param controls the areas without it that were compared; none where there are too few
     * @param areas the areas of the response that have enough figures
     * @param missing how many figures of those areas are missing
     * @param amongControls the same estimate for areas without it
     * @param inEarlierTimes the same estimate for earlier starts
     */
    record Found(
            SegmentedFit fit,
            List<String> controls,
            List<String> areas,
            int missing,
            Placebos amongControls,
            Placebos inEarlierTimes)
            implements Finding {

        /** Without controls it cannot be told from the general development. */
        boolean compared() {
            return !controls.isEmpty();
        }
    }
}
