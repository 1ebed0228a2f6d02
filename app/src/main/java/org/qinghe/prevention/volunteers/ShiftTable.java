package org.qinghe.prevention.volunteers;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.units.UnitSight;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShiftTable {

    private static final String LINE = """
            select s.*, coalesce(e.title, '') as event_title, count(p.id) as taken, count(p.hours) as confirmed,
                   coalesce(sum(p.hours), 0) as hours
              from prevention.shift s
              left join prevention.event e on e.id = s.event
              left join prevention.shift_place p on p.shift = s.id
            """;

    private final JdbcClient database;

    ShiftTable(JdbcClient database) {
        this.database = database;
    }

    void add(Shift shift, UUID by, Instant at) {
        database.sql("""
                        insert into prevention.shift (id, unit, event, what, place, day, begins, ends, needed, made_at, made_by)
                        values (:id, :unit, :event, :what, :place, :day, :begins, :ends, :needed, :at, :by)
                        """)
                .param("id", shift.id())
                .param("unit", shift.unit())
                .param("event", shift.event().orElse(null))
                .param("what", shift.what())
                .param("place", shift.place())
                .param("day", shift.day())
                .param("begins", shift.begins())
                .param("ends", shift.ends())
                .param("needed", shift.needed())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** Whether nobody's hours were confirmed and it was not cancelled before. */
    boolean cancel(UUID id) {
        return database.sql("""
                                update prevention.shift set cancelled = true
                                where id = :id and not cancelled
                                  and not exists (select from prevention.shift_place where shift = :id and hours is not null)
                                """).param("id", id).update() == 1;
    }

    Optional<Shift> find(UUID id, UUID unit) {
        return database.sql("select * from prevention.shift where id = :id and unit = :unit")
                .param("id", id)
                .param("unit", unit)
                .query(ShiftTable::shift)
                .optional();
    }

    /** Keeps others from taking places in it until the end of the transaction. */
    void hold(UUID id) {
        database.sql("select id from prevention.shift where id = ? for update")
                .param(id)
                .query(UUID.class)
                .single();
    }

    long count(UUID unit) {
        return database.sql("select count(*) from prevention.shift where unit = ?")
                .param(unit)
                .query(Long.class)
                .single();
    }

    /** The latest day first. */
    List<ShiftLine> page(UUID unit, Paging paging) {
        return database.sql(
                        LINE
                                + " where s.unit = :unit group by s.id, e.title order by s.day desc, s.begins, s.id limit :size offset :offset")
                .param("unit", unit)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(ShiftTable::line)
                .list();
    }

    List<ShiftLine> ofEvent(UUID event) {
        return database.sql(
                        LINE
                                + " where s.event = ? and not s.cancelled group by s.id, e.title order by s.day, s.begins, s.id limit 100")
                .param(event)
                .query(ShiftTable::line)
                .list();
    }

    /** Where hours were confirmed, in the units one sees, the earliest first. */
    List<ShiftLine> confirmed(UnitSight sight, int year, int most) {
        return database.sql(LINE + " where " + UnitSight.on("s.unit") + """
                         and s.day >= make_date(:year, 1, 1) and s.day < make_date(:year + 1, 1, 1)
                        group by s.id, e.title having count(p.hours) > 0 order by s.day, s.begins, s.id limit :most
                        """)
                .params(sight.parameters())
                .param("year", year)
                .param("most", most)
                .query(ShiftTable::line)
                .list();
    }

    List<ShiftPlace> places(UUID shift) {
        return database.sql("select id, volunteer, hours from prevention.shift_place where shift = ? order by id")
                .param(shift)
                .query((row, index) -> new ShiftPlace(
                        row.getObject("id", UUID.class),
                        Optional.ofNullable(row.getObject("volunteer", UUID.class)),
                        Optional.ofNullable(row.getBigDecimal("hours"))))
                .list();
    }

    /** Whether they did not have one. */
    boolean take(UUID shift, UUID volunteer) {
        return database.sql("""
                                insert into prevention.shift_place (id, shift, volunteer)
                                select gen_random_uuid(), :shift, v.id from prevention.volunteer v
                                where v.id = :volunteer and v.state = 'ACTIVE'
                                on conflict (shift, volunteer) do nothing
                                """)
                        .param("shift", shift)
                        .param("volunteer", volunteer)
                        .update()
                == 1;
    }

    /** Whether its hours were not confirmed. */
    boolean release(UUID shift, UUID place) {
        return database.sql("delete from prevention.shift_place where id = :id and shift = :shift and hours is null")
                        .param("id", place)
                        .param("shift", shift)
                        .update()
                == 1;
    }

    /** Whether the place is there; confirming it again takes the place of what was confirmed. */
    boolean confirm(UUID shift, UUID place, BigDecimal hours, UUID by, Instant at) {
        return database.sql("""
                                update prevention.shift_place set hours = :hours, confirmed_by = :by, confirmed_at = :at
                                where id = :id and shift = :shift
                                """)
                        .param("id", place)
                        .param("shift", shift)
                        .param("hours", hours)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** A volunteer's confirmed hours by year, the latest first. */
    List<YearOfHelp> years(UUID volunteer) {
        return database.sql("""
                        select extract(year from s.day)::int as year, count(*) as shifts, sum(p.hours) as hours
                        from prevention.shift_place p join prevention.shift s on s.id = p.shift
                        where p.volunteer = ? and p.hours is not null
                        group by 1 order by 1 desc
                        """)
                .param(volunteer)
                .query((row, index) ->
                        new YearOfHelp(row.getInt("year"), row.getInt("shifts"), row.getBigDecimal("hours")))
                .list();
    }

    /** The unit's events that a shift can be part of, the latest first. */
    List<ShiftEvent> events(UUID unit, LocalDate since) {
        return database.sql("""
                        select id, title, place, day from prevention.event
                        where unit = :unit and state <> 'CANCELLED' and day >= :since order by day desc, id limit 100
                        """)
                .param("unit", unit)
                .param("since", since)
                .query((row, index) -> new ShiftEvent(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("place"),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    private static ShiftLine line(ResultSet row, int index) throws SQLException {
        return new ShiftLine(
                shift(row, index),
                row.getString("event_title"),
                row.getInt("taken"),
                row.getInt("confirmed"),
                row.getBigDecimal("hours"));
    }

    private static Shift shift(ResultSet row, int index) throws SQLException {
        return new Shift(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                Optional.ofNullable(row.getObject("event", UUID.class)),
                row.getString("what"),
                row.getString("place"),
                row.getObject("day", LocalDate.class),
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getInt("needed"),
                row.getBoolean("cancelled"));
    }
}
