package org.qinghe.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** When work happens: now, or, where something is carried over that was done before, at the time it was done. */
@Component
class WorkTime {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final Clock clock;

    WorkTime(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return THEN.isBound() ? THEN.get() : clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), clock.getZone());
    }

    /** Does it as of a time that is past. */
    <T, X extends Throwable> T at(Instant then, ScopedValue.CallableOp<? extends T, X> done) throws X {
        if (then.isAfter(clock.instant())) {
            throw new IllegalArgumentException("not yet: " + then);
        }
        return ScopedValue.where(THEN, then).call(done);
    }
}
