package org.qinghe.oversight.inspection;

import java.util.List;
import java.util.Optional;

/**
 * An inspection as its page shows it.
 *
 * @param frame how many units are in the frame, or would be now
 * @param rounds its draws, the newest first
 * @param strata how the seats are shared among the strata
 * @param visits the units drawn last, in the order of the draw
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
     * @param kind the name of a sort of unit
     * @param share its share of the draw in full
     */
    public record Stratum(String kind, int frame, double share, int seats) {}

    /** A unit that was drawn, with the key that put it there. */
    public record Drawn(Visit visit, String code, String kind, String key) {}

    public Optional<DrawnRound> last() {
        return rounds.stream().findFirst();
    }

    public boolean visited() {
        return visits.stream().anyMatch(each -> each.visit().state() == Visit.State.DONE);
    }
}
