package org.qinghe.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * When work, and what is found out about it, happens: now, or, where something is carried over that was done before, at the time it
 * was done.
 */
@Component
public class WorkTime {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final Clock clock;

    WorkTime(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return THEN.isBound() ? THEN.get() : clock.instant();
    }

    public LocalDate today() {
        return day(now());
    }

    /** The day on which it was here. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    /** Does it as of a time that is past. */
    public <T, X extends Throwable> T at(Instant then, ScopedValue.CallableOp<? extends T, X> done) throws X {
        if (then.isAfter(clock.instant())) {
            throw new IllegalArgumentException("not yet: " + then);
        }
        return ScopedValue.where(THEN, then).call(done);
    }
}
