package org.qinghe.care.people;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.qinghe.care.lock.Room;
import org.springframework.stereotype.Component;

/**
 * A worker's own people, as far as they are open for the room's purpose. A worker has some hundred at most, so the names, which
 * the database cannot read, are sought among all of them here.
 */
@Component
class CaseLoad {

    List<CaseLine> open(Room room, String words) {
        var sought = words.strip().toLowerCase(Locale.ROOT);
        return room.sql("""
                        select client.id, client.state, client.asked_on, client.sealed
                        from care.assignment join care.client on client.id = assignment.client
                        where assignment.account = care.account() and assignment.unit = care.unit()
                          and assignment.until_time is null
                        order by client.state, client.asked_on desc, client.id
                        """).query((row, number) -> line(room, row)).list().stream()
                .filter(line -> line.alias().toLowerCase(Locale.ROOT).contains(sought))
                .toList();
    }

    /** How many of the worker's people do not open for the room's purpose: they did not agree to it, or no longer do. */
    long shut(Room room) {
        return room.sql("""
                        select count(*) from care.assignment
                        where account = care.account() and unit = care.unit() and until_time is null
                          and not care.opens(client, false)
                        """).query(Long.class).single();
    }

    /** Those who asked the unit for help and whom nobody has answered yet, the longest waiting first. */
    List<CaseLine> waiting(Room room) {
        return room.sql("""
                        select id, state, asked_on, sealed from care.client
                        where unit = care.unit() and state = 'ASKED' and care.waits(id)
                        order by asked_on, id
                        limit 200
                        """).query((row, number) -> line(room, row)).list();
    }

    long countWaiting(Room room) {
        return room.sql("""
                        select count(*) from care.client
                        where unit = care.unit() and state = 'ASKED' and care.waits(id)
                        """).query(Long.class).single();
    }

    private static CaseLine line(Room room, java.sql.ResultSet row) throws java.sql.SQLException {
        var person = row.getObject("id", UUID.class);
        return new CaseLine(
                person,
                room.alias(person, row.getBytes("sealed")),
                Client.State.valueOf(row.getString("state")),
                row.getObject("asked_on", java.time.LocalDate.class));
    }
}
