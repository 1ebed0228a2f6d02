package org.qinghe.care.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.care.lock.Room;
import org.springframework.stereotype.Component;

/** When and by whom the codes to a person's door were made, as the database noted it. */
@Component
class DoorCodes {

    /** The newest, which is the one that opens, and some before it. */
    private static final int MOST = 20;

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
