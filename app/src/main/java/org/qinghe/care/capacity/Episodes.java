package org.qinghe.care.capacity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.care.capacity.Episode.State;
import org.qinghe.care.lock.OpenRecord;
import org.springframework.stereotype.Component;

/** The episodes of open records. */
@Component
public class Episodes {

    /** What is sealed of one. */
    record Why(List<Reason> reasons) {}

    /**
     * Puts the person on the waiting list of an offer.
     *
     * @throws org.qinghe.care.lock.NotOpen where the help is sensitive and the consent does not cover that
     */
    public UUID ask(OpenRecord record, Offer offer, Collection<Reason> reasons, LocalDate since) {
        if (offer.help() != Help.JOB) {
            record.requireSensitive();
        }
        var id = UUID.randomUUID();
        var room = record.room();
        room.sql("""
                        insert into care.episode (id, client, offer, unit, kind, class, waiting_since, account, sealed)
                        values (:id, :person, :offer, :unit, :kind, :class, :since, :account, :sealed)
                        """)
                .param("id", id)
                .param("person", record.person())
                .param("offer", offer.id())
                .param("unit", room.unit().orElseThrow())
                .param("kind", offer.help().name())
                .param("class", Reason.classOf(reasons))
                .param("since", since)
                .param("account", room.account().orElseThrow())
                .param("sealed", record.sealed(offer.help().category(), place(id), new Why(List.copyOf(reasons))))
                .update();
        record.noted("added.EPISODE");
        return id;
    }

    /** The newest first. */
    public List<Episode> of(OpenRecord record) {
        return record
                .room()
                .sql("select * from care.episode where client = ? order by waiting_since desc, id")
                .param(record.person())
                .query((row, number) -> episode(record, row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The first appointment is on that day; says whether there was such an episode without one. */
    public boolean meets(OpenRecord record, UUID episode, LocalDate day) {
        return noted(record, record.room().sql("""
                        update care.episode set first_appointment = :day
                        where id = :id and client = :person and first_appointment is null and waiting_since <= :day
                          and state in ('WAITING', 'GOING_ON')
                        """), episode, day);
    }

    /** It begins; where there was no appointment before, this is the first. */
    public boolean begin(OpenRecord record, UUID episode, LocalDate day) {
        return noted(record, record.room().sql("""
                        update care.episode
                        set state = 'GOING_ON', started = :day, first_appointment = coalesce(first_appointment, :day)
                        where id = :id and client = :person and state = 'WAITING'
                        """), episode, day);
    }

    /** It ended, completed or broken off; a place becomes free. */
    public boolean end(OpenRecord record, UUID episode, State how, LocalDate day) {
        return noted(record, record.room().sql("""
                        update care.episode set state = :how, ended = :day
                        where id = :id and client = :person
                          and (state = 'GOING_ON' or state = 'WAITING' and :how = 'BROKEN_OFF')
                        """).param("how", how.name()), episode, day);
    }

    private static boolean noted(
            OpenRecord record,
            org.springframework.jdbc.core.simple.JdbcClient.StatementSpec change,
            UUID episode,
            LocalDate day) {
        boolean changed = change.param("id", episode)
                        .param("person", record.person())
                        .param("day", day)
                        .update()
                == 1;
        if (changed) {
            record.noted("changed.EPISODE");
        }
        return changed;
    }

    /** Nothing where its category was erased and an old backup brought it back. */
    private static Optional<Episode> episode(OpenRecord record, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var help = Help.valueOf(row.getString("kind"));
        if (record.forgot(help.category())) {
            return Optional.empty();
        }
        return Optional.of(new Episode(
                id,
                record.person(),
                row.getObject("offer", UUID.class),
                row.getObject("unit", UUID.class),
                row.getObject("account", UUID.class),
                help,
                State.valueOf(row.getString("state")),
                row.getInt("class"),
                row.getObject("waiting_since", LocalDate.class),
                Optional.ofNullable(row.getObject("first_appointment", LocalDate.class)),
                Optional.ofNullable(row.getObject("started", LocalDate.class)),
                Optional.ofNullable(row.getObject("ended", LocalDate.class)),
                record.unsealed(help.category(), place(id), row.getBytes("sealed"), Why.class)
                        .reasons()));
    }

    private static String place(UUID episode) {
        return "episode/" + episode;
    }
}
