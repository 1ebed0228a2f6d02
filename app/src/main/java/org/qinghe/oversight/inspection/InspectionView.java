package org.qinghe.oversight.inspection;

import java.util.List;
import java.util.Optional;

/**
 * An inspection as its page shows it.
 *
 * @param frame how many are in the frame, or would be now
 * @param rounds its draws, the newest first
 * @param strata how the seats are shared among the strata
 * @param visits the visits to what was drawn last, in the order of the draw
 * @param repeats whether the stored draw came out the same when it was repeated for this page
 * @param leads whether this viewer freezes and draws
 */
public record InspectionView(
        Inspection inspection,
        Checklist checklist,
        int frame,
        List<DrawnRound> rounds,
        List<Stratum> strata,
        List<Drawn> visits,
        boolean repeats,
        boolean leads,
        InspectionNames names) {

    /**
     * A stratum of the draw.
     *
     * @param stratum the name of a sort of unit, or the code of an area
     * @param share its share of the draw in full
     */
    public record Stratum(String stratum, int frame, double share, int seats) {}

    /** What was drawn, and the visit to it. */
    public record Drawn(Visit visit, FrameLine line) {}

    public boolean tasks() {
        return inspection.among().over().tasks();
    }

    public Optional<DrawnRound> last() {
        return rounds.stream().findFirst();
    }

    public boolean visited() {
        return visits.stream().anyMatch(each -> each.visit().state() == Visit.State.DONE);
    }
}
