package org.qinghe.prevention.volunteers;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps shifts, who takes a place in them, and the hours that were confirmed. */
@Component
class ShiftKeeping {

    private final ShiftTable shifts;
    private final AuditTrail trail;
    private final Clock clock;

    ShiftKeeping(ShiftTable shifts, AuditTrail trail, Clock clock) {
        this.shifts = shifts;
        this.trail = trail;
        this.clock = clock;
    }

    /** What came of asking for a place; the names are messages {@code prevention.shift.<name>}. */
    enum Took {
        TAKEN,
        FULL,
        TWICE
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** From its day on. */
    boolean hasCome(Shift shift) {
        return !shift.day().isAfter(today());
    }

    @Transactional
    void plan(Shift shift, Viewer by) {
        shifts.add(shift, by.account(), clock.instant());
        trail.record("prevention.shiftPlanned", subject(shift));
    }

    /** Whether nobody's hours were confirmed. */
    @Transactional
    boolean cancel(Shift shift) {
        var done = shifts.cancel(shift.id());
        if (done) {
            trail.record("prevention.shiftCancelled", subject(shift));
        }
        return done;
    }

    @Transactional
    Took take(Shift shift, UUID volunteer) {
        shifts.hold(shift.id());
        if (shifts.places(shift.id()).size() >= shift.needed()) {
            return Took.FULL;
        }
        if (!shifts.take(shift.id(), volunteer)) {
            return Took.TWICE;
        }
        trail.record("prevention.shiftTaken", subject(shift));
        return Took.TAKEN;
    }

    /** Whether its hours were not confirmed. */
    @Transactional
    boolean release(Shift shift, UUID place) {
        var done = shifts.release(shift.id(), place);
        if (done) {
            trail.record("prevention.shiftReleased", subject(shift));
        }
        return done;
    }

    /** Whether the place is there. */
    @Transactional
    boolean confirm(Shift shift, UUID place, BigDecimal hours, Viewer by) {
        var done = hasCome(shift) && shifts.confirm(shift.id(), place, hours, by.account(), clock.instant());
        if (done) {
            trail.record("prevention.hoursConfirmed", subject(shift), Map.of("hours", hours.toPlainString()));
        }
        return done;
    }

    static String subject(Shift shift) {
        return "shift/" + shift.id();
    }
}
