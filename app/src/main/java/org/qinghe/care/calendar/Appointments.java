package org.qinghe.care.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.qinghe.care.calendar.Appointment.Channel;
import org.qinghe.care.calendar.Appointment.Kind;
import org.qinghe.care.calendar.Appointment.State;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.safeguards.DataCategory;
import org.springframework.stereotype.Component;

/** The appointments of open records. A room shows those of its purpose; by their own door a person sees all of theirs. */
@Component
public class Appointments {

    /** What is sealed of one. */
    record Note(String text) {}

    /**
     * Adds one, for the purpose that the record is open for.
     *
     * @param channel as the person chose
     * @param note what was agreed besides, or empty text
     */
    public UUID agree(OpenRecord record, Kind kind, Instant startsAt, Channel channel, String note) {
        var id = UUID.randomUUID();
        var room = record.room();
        room.sql("""
                        insert into care.appointment (id, client, account, unit, kind, starts_at, channel, sealed)
                        values (:id, :person, :account, :unit, :kind, :startsAt, :channel, :sealed)
                        """)
                .param("id", id)
                .param("person", record.person())
                .param("account", room.account().orElseThrow())
                .param("unit", room.unit().orElseThrow())
                .param("kind", kind.name())
                .param("startsAt", startsAt.atOffset(ZoneOffset.UTC))
                .param("channel", channel.name())
                .param("sealed", record.sealed(DataCategory.APPOINTMENTS, place(id), new Note(note)))
                .update();
        record.noted("added.APPOINTMENT");
        return id;
    }

    /** Those still to come, the next first, and then all the past ones, the latest first. */
    public List<Appointment> of(OpenRecord record) {
        if (record.forgot(DataCategory.APPOINTMENTS)) {
            return List.of();
        }
        return record.room()
                .sql("""
                        select * from care.appointment where client = ?
                        order by state <> 'AGREED',
                                 case when state = 'AGREED' then starts_at end,
                                 starts_at desc, id
                        """)
                .param(record.person())
                .query((row, number) -> appointment(record, row))
                .list();
    }

    /**
     * Writes down what became of one; says whether it changed. What the person called off or stopped stays so, and by their own
     * door a person can only call off.
     */
    public boolean mark(OpenRecord record, UUID appointment, State state) {
        boolean changed = record.room()
                        .sql("""
                                update care.appointment set state = :state
                                where id = :id and client = :person and state <> :state
                                  and (state = 'AGREED' or state in ('DONE', 'MISSED') and :state in ('AGREED', 'DONE', 'MISSED'))
                                """)
                        .param("state", state.name())
                        .param("id", appointment)
                        .param("person", record.person())
                        .update()
                == 1;
        if (changed) {
            record.noted("appointment." + state);
        }
        return changed;
    }

    /** The person wants no more follow-ups: all that were agreed are stopped. Says how many that were. */
    public int stopFollowUps(OpenRecord record) {
        int stopped = record.room().sql("""
                        update care.appointment set state = 'STOPPED'
                        where client = ? and kind = 'FOLLOW_UP' and state = 'AGREED'
                        """).param(record.person()).update();
        record.noted("appointment.STOPPED");
        return stopped;
    }

    /**
     * What the worker of the room has agreed for its purpose between two moments, and what workers who are no longer there for
     * a person left behind.
     */
    List<CalendarLine> between(Room room, Instant from, Instant until) {
        return room.sql("""
                        select appointment.client, appointment.kind, starts_at, channel, appointment.state, client.sealed
                        from care.appointment join care.client on client.id = appointment.client
                        where starts_at >= :from and starts_at < :until and appointment.unit = care.unit()
                          and appointment.state in ('AGREED', 'DONE', 'MISSED')
                          and (appointment.account = care.account()
                               or not exists (
                                   select from care.assignment
                                   where assignment.client = appointment.client and until_time is null
                                     and assignment.account = appointment.account))
                        order by starts_at, appointment.id
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new CalendarLine(
                        row.getObject("client", UUID.class),
                        room.alias(row.getObject("client", UUID.class), row.getBytes("sealed")),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        Channel.valueOf(row.getString("channel")),
                        State.valueOf(row.getString("state"))))
                .list();
    }

    private static Appointment appointment(OpenRecord record, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Appointment(
                id,
                record.person(),
                row.getObject("account", UUID.class),
                row.getObject("unit", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                Channel.valueOf(row.getString("channel")),
                State.valueOf(row.getString("state")),
                record.unsealed(DataCategory.APPOINTMENTS, place(id), row.getBytes("sealed"), Note.class)
                        .text());
    }

    private static String place(UUID appointment) {
        return "appointment/" + appointment;
    }
}
