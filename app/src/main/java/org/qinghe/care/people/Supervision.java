package org.qinghe.care.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.care.lock.Room;
import org.qinghe.web.Paging;
import org.springframework.stereotype.Component;

/** Whose people are whose, in a unit; and handing them on. Nothing of what they said is read for it. */
@Component
class Supervision {

    private final Assignments assignments;

    Supervision(Assignments assignments) {
        this.assignments = assignments;
    }

    /** How many people each worker of the unit has, the most first; of its care systems nobody hands people on. */
    Map<UUID, Long> perWorker(Room room) {
        var counts = new LinkedHashMap<UUID, Long>();
        room.sql("""
                        select account, count(*) as people from care.assignment
                        where unit = care.unit() and until_time is null and not care.is_system(account)
                        group by account order by people desc, account
                        """).query(row -> {
            counts.put(row.getObject("account", UUID.class), row.getLong("people"));
        });
        return counts;
    }

    /** The people of one worker. */
    List<SupervisedLine> of(Room room, UUID worker, Paging paging) {
        return room.sql("""
                        select assignment.client, assignment.account, assignment.from_time, client.sealed
                        from care.assignment left join care.client on client.id = assignment.client
                        where assignment.unit = care.unit() and assignment.account = :worker and until_time is null
                        order by from_time, assignment.client limit :size offset :offset
                        """)
                .param("worker", worker)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> line(room, row))
                .list();
    }

    private static SupervisedLine line(Room room, ResultSet row) throws SQLException {
        var person = row.getObject("client", UUID.class);
        var name = row.getBytes("sealed");
        return new SupervisedLine(
                person,
                row.getObject("account", UUID.class),
                row.getObject("from_time", OffsetDateTime.class).toInstant(),
                name == null ? "" : room.alias(person, name));
    }

    /** Hands one person on. */
    void handOver(Room room, UUID person, UUID from, UUID to) {
        assignments.assign(room, person, to);
        assignments.end(room, person, from);
    }

    /** Hands on everybody a worker has, such as when the worker leaves; says how many that were. */
    int handOverAll(Room room, UUID from, UUID to) {
        var everybody = room.sql("""
                        select client from care.assignment
                        where unit = care.unit() and account = ? and until_time is null
                        """)
                .param(from)
                .query((row, number) -> row.getObject("client", UUID.class))
                .list();
        everybody.forEach(person -> handOver(room, person, from, to));
        return everybody.size();
    }
}
