package org.qinghe.prevention.volunteers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Volunteers; each is found through the unit they help and no other way. */
@Repository
class VolunteerTable {

    /** More than a township has; whoever is beyond it is on the pages of the list. */
    private static final int MOST = 500;

    private final JdbcClient database;
    private final SealedVolunteers sealed;

    VolunteerTable(JdbcClient database, SealedVolunteers sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    void add(Volunteer volunteer, VolunteerCode code) {
        database.sql("""
                        insert into prevention.volunteer (id, unit, organisation, sealed, way, state, digest, agreed_on, kept_until)
                        values (:id, :unit, :organisation, :sealed, :way, :state, :digest, :agreed, :until)
                        """)
                .param("id", volunteer.id())
                .param("unit", volunteer.unit())
                .param("organisation", volunteer.organisation().orElse(null))
                .param("sealed", sealed.seal(volunteer.own(), volunteer.id()))
                .param("way", volunteer.way().name())
                .param("state", volunteer.state().name())
                .param("digest", code.digest())
                .param("agreed", volunteer.agreedOn())
                .param("until", volunteer.keptUntil())
                .update();
    }

    Optional<Volunteer> find(UUID id, UUID unit) {
        return database.sql("select * from prevention.volunteer where id = :id and unit = :unit")
                .param("id", id)
                .param("unit", unit)
                .query(this::volunteer)
                .optional();
    }

    long count(UUID unit) {
        return database.sql("select count(*) from prevention.volunteer where unit = ?")
                .param(unit)
                .query(Long.class)
                .single();
    }

    long waiting(UUID unit) {
        return database.sql("select count(*) from prevention.volunteer where unit = ? and state = 'WAITING'")
                .param(unit)
                .query(Long.class)
                .single();
    }

    /** Those nobody got in touch with yet first, then by the day they agreed; never by what they did. */
    List<Volunteer> page(UUID unit, Paging paging) {
        return database.sql("""
                        select * from prevention.volunteer where unit = :unit
                        order by state desc, agreed_on, id limit :size offset :offset
                        """)
                .param("unit", unit)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(this::volunteer)
                .list();
    }

    /** Those who can take a shift. */
    List<Volunteer> active(UUID unit) {
        return database.sql("""
                        select * from prevention.volunteer where unit = :unit and state = 'ACTIVE' order by agreed_on, id limit :most
                        """)
                .param("unit", unit)
                .param("most", MOST)
                .query(this::volunteer)
                .list();
    }

    /** Whether they were waiting. */
    boolean accept(UUID id) {
        return database.sql("update prevention.volunteer set state = 'ACTIVE' where id = ? and state = 'WAITING'")
                        .param(id)
                        .update()
                == 1;
    }

    void renew(UUID id, LocalDate agreed, LocalDate until) {
        database.sql("update prevention.volunteer set agreed_on = :agreed, kept_until = :until where id = :id")
                .param("id", id)
                .param("agreed", agreed)
                .param("until", until)
                .update();
    }

    Optional<UUID> byCode(VolunteerCode code) {
        return database.sql("select id from prevention.volunteer where digest = ?")
                .param(code.digest())
                .query(UUID.class)
                .optional();
    }

    /** Those kept long enough, by what was said to them or by what the register says now, whichever is sooner. */
    List<UUID> overTime(LocalDate today, Optional<Integer> months) {
        return database.sql("""
                        select id from prevention.volunteer
                        where kept_until < :today
                           or :months::int is not null and agreed_on + make_interval(months => :months::int) < :today
                        """)
                .param("today", today)
                .param("months", months.orElse(null))
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }

    /** With the places they took and did not fill; hours that were confirmed stay as somebody's. Whether they were there. */
    boolean remove(UUID id) {
        database.sql("delete from prevention.shift_place where volunteer = ? and hours is null")
                .param(id)
                .update();
        return database.sql("delete from prevention.volunteer where id = ?")
                        .param(id)
                        .update()
                == 1;
    }

    private Volunteer volunteer(ResultSet row, int index) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Volunteer(
                id,
                row.getObject("unit", UUID.class),
                Optional.ofNullable(row.getObject("organisation", UUID.class)),
                sealed.open(row.getBytes("sealed"), id),
                Volunteer.Way.valueOf(row.getString("way")),
                Volunteer.State.valueOf(row.getString("state")),
                row.getObject("agreed_on", LocalDate.class),
                row.getObject("kept_until", LocalDate.class));
    }
}
