package org.qinghe.units;

import java.time.Duration;

/** How long an account waits after wrong passwords: nothing at first, then twice as long each time, an hour at most. */
final class LockOut {

    private static final int FREE_TRIES = 4;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    private LockOut() {}

    static Duration after(int failures) {
        if (failures <= FREE_TRIES) {
            return Duration.ZERO;
        }
        var wait = FIRST.multipliedBy(1L << Math.min(failures - FREE_TRIES - 1, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
