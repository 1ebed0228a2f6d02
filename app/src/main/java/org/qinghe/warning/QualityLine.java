package org.qinghe.warning;

import java.util.UUID;

/**
 * How good the warnings of an indicator were.
 *
 * @param indicator the indicator's id
 * @param raised warnings raised
 * @param confirmed of these, confirmed by people
 * @param explained of these, explained away
 * @param open of these, waiting or watched on
 * @param recording of these, shown as perhaps a change of recording
 * @param hoursToTriage half of the decisions came sooner than that; NaN where there is none
 */
public record QualityLine(
        UUID indicator, long raised, long confirmed, long explained, long open, long recording, double hoursToTriage) {

    /** The share of decided warnings that were explained away; NaN where none was decided. */
    public double falseShare() {
        return confirmed + explained == 0 ? Double.NaN : (double) explained / (confirmed + explained);
    }
}
