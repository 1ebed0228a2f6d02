package org.qinghe.care.door;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.qinghe.care.lock.AtDoor;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Room;
import org.springframework.stereotype.Component;

/** Who is inside by their own door: for 15 minutes after the last page, an hour at most, and no longer than the code lasts. */
@Component
class DoorSessions {

    private final Gate gate;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    DoorSessions(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** Lets the person of the room in. */
    DoorToken begin(Room room) {
        var token = DoorToken.fresh(chance);
        room.sql("""
                        insert into care.door_session (token_index, client, begun_at, used_at)
                        values (:index, :person, :now, :now)
                        """)
                .param("index", token.index())
                .param("person", room.visitor().orElseThrow())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    Optional<AtDoor> personOf(DoorToken token) {
        return gate.insideDoor(token.index(), clock.instant());
    }

    void end(Room room, DoorToken token) {
        room.sql("delete from care.door_session where token_index = ?")
                .param(token.index())
                .update();
    }
}
