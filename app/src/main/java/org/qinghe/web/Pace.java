package org.qinghe.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How often something may happen here, whoever does it: so many at once, then one each interval. Knows no address of anybody;
 * each instance of the application keeps its own count.
 */
public final class Pace {

    private final int most;
    private final Duration interval;
    private final Clock clock;

    private int left;
    private Instant counted;

    public Pace(int most, Duration interval, Clock clock) {
        this.most = most;
        this.interval = interval;
        this.clock = clock;
        this.left = most;
        this.counted = clock.instant();
    }

    /** Whether one more may happen now. */
    public synchronized boolean allows() {
        var since = Duration.between(counted, clock.instant());
        long more = since.dividedBy(interval);
        if (more > 0) {
            left = (int) Math.min(most, left + more);
            counted = counted.plus(interval.multipliedBy(more));
        }
        return left > 0;
    }

    /** It happened. */
    public synchronized void count() {
        left = Math.max(0, left - 1);
    }
}
