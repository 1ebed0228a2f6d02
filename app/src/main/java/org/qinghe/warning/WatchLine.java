package org.qinghe.warning;

import java.time.Instant;
import java.util.Optional;

/**
 * A watch with its newest run, as the list shows it.
 *
 * @param watch the watch
 * @param lookedAt when it last looked, if it ever did
 * @param series how many series it looked at then
 * @param judged how many of them had history enough to be judged
 * @param alarms how many of them were out of the ordinary
 */
public record WatchLine(Watch watch, Optional<Instant> lookedAt, int series, int judged, int alarms) {

    /** Whether it looked and could say nothing of any series yet. */
    public boolean tooShort() {
        return series > 0 && judged == 0;
    }
}
