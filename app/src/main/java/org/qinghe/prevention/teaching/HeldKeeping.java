package org.qinghe.prevention.teaching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the lessons held, once each, and what stood there before a correction. */
@Component
class HeldKeeping {

    private final HeldTable table;
    private final AuditTrail trail;
    private final Clock clock;

    HeldKeeping(HeldTable table, AuditTrail trail, Clock clock) {
        this.table = table;
        this.trail = trail;
        this.clock = clock;
    }

    /** What became of something that was sent. */
    enum Came {
        KEPT,
        /** The same form was sent before. */
        ALREADY,
        /** That class's lesson of that day stands there already. */
        TWICE,
        /** Somebody else changed it meanwhile. */
        MOVED
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    @Transactional
    Came add(Held held, UUID by) {
        if (table.add(held, by, clock.instant())) {
            trail.record("prevention.held", subject(held), details(held));
            return Came.KEPT;
        }
        return table.byKey(held.key(), held.school()).isPresent() ? Came.ALREADY : Came.TWICE;
    }

    @Transactional
    Came correct(Held before, Held after, String reason, Viewer by) {
        if (table.twice(after)) {
            return Came.TWICE;
        }
        if (!table.correct(before, after)) {
            return Came.MOVED;
        }
        table.note(before, reason, by, clock.instant());
        trail.record("prevention.heldCorrected", subject(before), details(after));
        return Came.KEPT;
    }

    @Transactional
    Came withdraw(Held before, String reason, Viewer by) {
        if (!table.withdraw(before)) {
            return Came.MOVED;
        }
        table.note(before, reason, by, clock.instant());
        trail.record("prevention.heldWithdrawn", subject(before), details(before));
        return Came.KEPT;
    }

    private static String subject(Held held) {
        return "lessonHeld/" + held.id();
    }

    private static Map<String, String> details(Held held) {
        return Map.of(
                "lesson",
                held.lesson().toString(),
                "on",
                held.on().toString(),
                "pupils",
                String.valueOf(held.pupils()));
    }
}
