package org.qinghe.care.people;

import java.util.List;
import java.util.UUID;
import org.qinghe.care.lock.Room;
import org.springframework.stereotype.Component;

/** Whose person somebody is: the workers of a unit that a record opens to, each for as long as it is so. */
@Component
public class Assignments {

    /** Makes the worker, of the room's unit, one of the person's own; nothing changes where they are. */
    public void assign(Room room, UUID person, UUID worker) {
        room.sql("""
                        insert into care.assignment (client, account, unit) values (:person, :worker, :unit)
                        on conflict (client, account) where until_time is null do nothing
                        """)
                .param("person", person)
                .param("worker", worker)
                .param("unit", room.unit().orElseThrow())
                .update();
    }

    public void end(Room room, UUID person, UUID worker) {
        room.sql("""
                        update care.assignment set until_time = statement_timestamp()
                        where client = ? and account = ? and until_time is null
                        """).params(person, worker).update();
    }

    /** The accounts of the workers who are the person's own now. */
    public List<UUID> workersOf(Room room, UUID person) {
        return room.sql(
                        "select account from care.assignment where client = ? and until_time is null order by from_time")
                .param(person)
                .query((row, number) -> row.getObject("account", UUID.class))
                .list();
    }
}
