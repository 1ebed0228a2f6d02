package org.qinghe.care.door;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.qinghe.care.lock.BlindIndex;
import org.qinghe.care.lock.DoorCode;
import org.qinghe.care.lock.Gate;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Coming in with a code. A wrong one is answered after a moment, and after sixty wrong ones an instance takes one guess a second,
 * whoever guesses: of 80 bits by chance nobody finds one of 100,000 codes that way in a hundred million years. More would only
 * help whoever wants to keep people out of their own records.
 */
@Component
class DoorEntry {

    private static final Duration A_MOMENT = Duration.ofMillis(300);
    private static final int GUESSES = 60;

    private final Gate gate;
    private final BlindIndex index;
    private final DoorSessions sessions;
    private final AuditTrail trail;
    private final Pace guesses;

    @Autowired
    DoorEntry(Gate gate, BlindIndex index, DoorSessions sessions, AuditTrail trail, Clock clock) {
        this(gate, index, sessions, trail, new Pace(GUESSES, Duration.ofSeconds(1), clock));
    }

    DoorEntry(Gate gate, BlindIndex index, DoorSessions sessions, AuditTrail trail, Pace guesses) {
        this.gate = gate;
        this.index = index;
        this.sessions = sessions;
        this.trail = trail;
        this.guesses = guesses;
    }

    /** What becomes of a code somebody typed. */
    sealed interface Answer {
        record In(DoorToken token) implements Answer {}

        /** Not a code, or no longer, or nobody's: it is not told which. */
        record Refused() implements Answer {}

        record TooMany() implements Answer {}
    }

    Answer enter(String typed) throws InterruptedException {
        if (!guesses.allows()) {
            return new Answer.TooMany();
        }
        var person = DoorCode.typed(typed).flatMap(code -> gate.behindDoor(index.ofDoor(code)));
        if (person.isEmpty()) {
            guesses.count();
            trail.record("care.doorRefused", "care");
            Thread.sleep(A_MOMENT);
            return new Answer.Refused();
        }
        return new Answer.In(gate.visit(person.get(), room -> {
            room.open(person.get(), "own.in");
            return sessions.begin(room);
        }));
    }

    /** Leaves; without a session there is nothing to leave. */
    void leave(DoorToken token) {
        Optional.of(token)
                .flatMap(sessions::personOf)
                .ifPresent(person -> gate.visit(person, room -> {
                    sessions.end(room, token);
                    trail.record("care.doorLeft", "care");
                    return true;
                }));
    }
}
