package org.qinghe.care.door;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.qinghe.care.lock.AtDoor;
import org.qinghe.care.lock.BlindIndex;
import org.qinghe.care.lock.DoorCode;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.NotOpen;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.web.Guesses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Coming in with a code. A right one always comes in, however many are being guessed: of 80 bits by chance nobody finds one of
 * 100,000 in a hundred million years at a thousand guesses a second, so that a limit to right ones would only help whoever wants
 * to keep people out. Wrong ones get the same answer at the same time, whether they are no code, nobody's or of somebody who was
 * forgotten; beyond {@link Guesses} they get it at once and leave no line in the trail, which nobody can fill that way.
 */
@Component
class DoorEntry {

    /** Longer than it takes to look one up. */
    private static final Duration A_MOMENT = Duration.ofMillis(300);

    private final Gate gate;
    private final BlindIndex index;
    private final DoorSessions sessions;
    private final AuditTrail trail;
    private final Guesses guesses;

    @Autowired
    DoorEntry(Gate gate, BlindIndex index, DoorSessions sessions, AuditTrail trail, Clock clock) {
        this(gate, index, sessions, trail, new Guesses(clock));
    }

    DoorEntry(Gate gate, BlindIndex index, DoorSessions sessions, AuditTrail trail, Guesses guesses) {
        this.gate = gate;
        this.index = index;
        this.sessions = sessions;
        this.trail = trail;
        this.guesses = guesses;
    }

    /** What becomes of a code somebody typed. */
    sealed interface Answer {

        /** In; with a code that a worker made, as far as the page where the person makes their own. */
        record In(DoorToken token, boolean own) implements Answer {}

        /** Not a code, or no longer, or nobody's: it is not told which. */
        record Refused() implements Answer {}

        /** The same, where many are being tried. */
        record TooMany() implements Answer {}
    }

    /**
     * Tries a code.
     *
     * @param address where it comes from
     */
    Answer enter(String typed, String address) throws InterruptedException {
        var answerAt = System.nanoTime() + A_MOMENT.toNanos();
        var in = DoorCode.typed(typed)
                .flatMap(code -> gate.behindDoor(index.ofDoor(code)))
                .flatMap(this::letIn);
        if (in.isPresent()) {
            return in.get();
        }
        if (!guesses.count(address)) {
            return new Answer.TooMany();
        }
        trail.record("care.doorRefused", "care");
        TimeUnit.NANOSECONDS.sleep(answerAt - System.nanoTime());
        return new Answer.Refused();
    }

    /** Nothing where the key is destroyed and the record not deleted yet. */
    private Optional<Answer> letIn(AtDoor door) {
        try {
            return Optional.of(gate.visit(door.person(), room -> {
                if (door.own()) {
                    room.open(door.person(), "own.in");
                } else {
                    room.atDoor(door.person());
                }
                return new Answer.In(sessions.begin(room), door.own());
            }));
        } catch (NotOpen forgotten) {
            return Optional.empty();
        }
    }

    /** Leaves; without a session there is nothing to leave. */
    void leave(DoorToken token) {
        Optional.of(token)
                .flatMap(sessions::personOf)
                .ifPresent(door -> gate.visit(door.person(), room -> {
                    sessions.end(room, token);
                    trail.record("care.doorLeft", "care");
                    return true;
                }));
    }
}
