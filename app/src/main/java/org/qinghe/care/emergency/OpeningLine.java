package org.qinghe.care.emergency;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** An emergency opening that waits for its review, in a list: nothing of why, nothing of whose. */
public record OpeningLine(UUID id, UUID account, Instant from) {

    public Instant due() {
        return from.plus(Opening.TO_REVIEW);
    }

    public boolean overdue(Instant now) {
        return now.isAfter(due());
    }

    /** Whole days left, or since it was due. */
    public long days(Instant now) {
        return Math.abs(ChronoUnit.DAYS.between(now, due()));
    }
}
