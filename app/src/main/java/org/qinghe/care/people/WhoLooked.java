package org.qinghe.care.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.care.lock.Room;
import org.qinghe.safeguards.Purpose;
import org.qinghe.web.Paging;
import org.springframework.stereotype.Component;

/** Who looked into a record, and when, and what for. */
@Component
public class WhoLooked {

    private static final String CONCERNING = """
             from care.look
            where client = ? and (client = care.visitor() or unit = care.unit() and purpose = care.purpose())
            """;

    public long count(Room room, UUID person) {
        return room.sql("select count(*) from care.look where client = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    /** How many openings and changes were the person's own, or their workers'. */
    public long count(Room room, UUID person, boolean own) {
        return room.sql("select count(*) from care.look where client = ? and (account is null) = ?")
                .params(person, own)
                .query(Long.class)
                .single();
    }

    /** The person's own, or their workers'; the newest first. */
    public List<Look> of(Room room, UUID person, boolean own, Paging paging) {
        return room.sql("""
                        select * from care.look
                        where client = ? and (account is null) = ? order by number desc limit ? offset ?
                        """)
                .params(person, own, paging.size(), paging.offset())
                .query(WhoLooked::look)
                .list();
    }

    /** The newest first. */
    public List<Look> of(Room room, UUID person, Paging paging) {
        return room.sql("select * from care.look where client = ? order by number desc limit ? offset ?")
                .params(person, paging.size(), paging.offset())
                .query(WhoLooked::look)
                .list();
    }

    /** Those that concern the room, the newest first: to the person all, otherwise those of its own unit and purpose. */
    public List<Look> concerning(Room room, UUID person) {
        return concerning(room, person, Integer.MAX_VALUE, 0);
    }

    public List<Look> concerning(Room room, UUID person, int size, int offset) {
        return room.sql("select *" + CONCERNING + "order by number desc limit ? offset ?")
                .params(person, size, offset)
                .query(WhoLooked::look)
                .list();
    }

    public long countConcerning(Room room, UUID person) {
        return room.sql("select count(*)" + CONCERNING)
                .param(person)
                .query(Long.class)
                .single();
    }

    private static Look look(ResultSet row, int number) throws SQLException {
        return new Look(
                row.getLong("number"),
                Optional.ofNullable(row.getObject("account", UUID.class)),
                Optional.ofNullable(row.getObject("unit", UUID.class)),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("what"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
