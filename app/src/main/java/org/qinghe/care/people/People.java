package org.qinghe.care.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.care.lock.BlindIndex;
import org.qinghe.care.lock.DoorCode;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.care.people.Client.State;
import org.springframework.stereotype.Component;

/** The people in care, one open record at a time. */
@Component
public class People {

    private static final String PLACE = "client";

    private final BlindIndex index;

    People(BlindIndex index) {
        this.index = index;
    }

    /**
     * Begins the record of somebody who asks for help. Nothing of it can be read again before a consent is given too, in the
     * same room.
     */
    public OpenRecord begin(Room room, UUID person, Identity identity, DoorCode code) {
        var record = room.begin(person);
        room.sql("""
                        insert into care.client (id, unit, sealed, reach_index, door_index)
                        values (:id, :unit, :sealed, :reach, :door)
                        """)
                .param("id", person)
                .param("unit", room.unit().orElseThrow())
                .param("sealed", record.sealed(PLACE, identity))
                .param("reach", reachIndex(identity))
                .param("door", index.ofDoor(code))
                .update();
        return record;
    }

    public Client of(OpenRecord record) {
        return record.room()
                .sql("select id, unit, state, asked_on, closed_on, sealed from care.client where id = ?")
                .param(record.person())
                .query((row, number) -> client(record, row))
                .single();
    }

    /** Changes what the person wants to be called and how they want to be reached. */
    public void change(OpenRecord record, Identity identity) {
        record.room()
                .sql("update care.client set sealed = :sealed, reach_index = :reach where id = :id")
                .param("sealed", record.sealed(PLACE, identity))
                .param("reach", reachIndex(identity))
                .param("id", record.person())
                .update();
        record.noted("identityChanged");
    }

    /**
     * A new code to the person's own door; the one before opens nothing from now on. One that a worker makes opens only the page
     * where the person makes their own.
     */
    public void giveCode(OpenRecord record, DoorCode code) {
        record.room()
                .sql("update care.client set door_index = ? where id = ?")
                .params(index.ofDoor(code), record.person())
                .update();
        record.noted(record.room().visitor().isPresent() ? "own.codeMade" : "codeGiven");
    }

    public void takeUp(OpenRecord record) {
        record.room()
                .sql("update care.client set state = 'IN_CARE' where id = ?")
                .param(record.person())
                .update();
        record.noted("takenUp");
    }

    public void close(OpenRecord record) {
        record.room()
                .sql("update care.client set state = 'CLOSED' where id = ?")
                .param(record.person())
                .update();
        record.noted("closed");
    }

    /** Who, among those open to this room, is reached that way. */
    public Optional<UUID> reachedBy(Room room, String reach) {
        return room.sql("select id from care.client where reach_index = ? order by asked_on desc limit 1")
                .param(index.ofReach(reach))
                .query(UUID.class)
                .optional();
    }

    private byte @org.jspecify.annotations.Nullable [] reachIndex(Identity identity) {
        return identity.reach().isBlank() ? null : index.ofReach(identity.reach());
    }

    private static Client client(OpenRecord record, ResultSet row) throws SQLException {
        return new Client(
                record.person(),
                row.getObject("unit", UUID.class),
                State.valueOf(row.getString("state")),
                row.getObject("asked_on", LocalDate.class),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                record.unsealed(PLACE, row.getBytes("sealed"), Identity.class));
    }
}
