package org.qinghe.care.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.qinghe.care.lock.DoorCode;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Room;
import org.springframework.stereotype.Component;

/** The codes to a person's door: making one that nobody else has seen, and when and by whom they were made. */
@Component
class DoorCodes {

    /** The newest, which is the one that opens, and some before it. */
    private static final int MOST = 20;

    private final Gate gate;
    private final DoorSessions sessions;
    private final SecureRandom chance = new SecureRandom();

    DoorCodes(Gate gate, DoorSessions sessions) {
        this.gate = gate;
        this.sessions = sessions;
    }

    /**
     * A new code. The one before opens nothing any more, and whoever came in with it is out; this browser stays.
     *
     * @param taking notes the code in the person's record
     */
    DoorCode renew(
            UUID person, BiConsumer<Room, DoorCode> taking, HttpServletRequest request, HttpServletResponse response) {
        var code = DoorCode.fresh(chance);
        var token = gate.visit(person, room -> {
            taking.accept(room, code);
            return sessions.begin(room);
        });
        DoorCookie.give(token, request, response);
        return code;
    }

    /** The newest first. */
    List<MadeCode> of(Room room, UUID person) {
        return room.sql("select account, made_at from care.door_code where client = ? order by number desc limit ?")
                .params(person, MOST)
                .query(DoorCodes::made)
                .list();
    }

    static Set<UUID> makers(List<MadeCode> codes) {
        return codes.stream().flatMap(each -> each.account().stream()).collect(Collectors.toSet());
    }

    private static MadeCode made(ResultSet row, int number) throws SQLException {
        return new MadeCode(
                Optional.ofNullable(row.getObject("account", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
