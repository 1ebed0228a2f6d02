package org.qinghe.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AgreementTable {

    private final JdbcClient database;

    AgreementTable(JdbcClient database) {
        this.database = database;
    }

    void add(Agreement agreement, UUID by, Instant at) {
        database.sql("""
                        insert into cooperation.agreement (id, partner, title, what, first_day, last_day, hand_over, made_at, made_by)
                        values (:id, :partner, :title, :what, :first, :last, :handOver, :at, :by)
                        """)
                .param("id", agreement.id())
                .param("partner", agreement.partner())
                .param("title", agreement.title())
                .param("what", agreement.what())
                .param("first", agreement.firstDay())
                .param("last", agreement.lastDay())
                .param("handOver", agreement.handOver())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** Whether it was one of the partner's that had not ended. */
    boolean end(UUID partner, UUID agreement, LocalDate day) {
        return database.sql("""
                                update cooperation.agreement set ended_on = :day
                                where id = :id and partner = :partner and ended_on is null and last_day >= :day
                                """)
                        .param("id", agreement)
                        .param("partner", partner)
                        .param("day", day)
                        .update()
                == 1;
    }

    /** The partners with whom an agreement that holds on that day names the handing over of care. */
    Set<UUID> handingOver(LocalDate day) {
        return Set.copyOf(database.sql("""
                        select distinct partner from cooperation.agreement
                        where hand_over and first_day <= :day and last_day >= :day and (ended_on is null or ended_on > :day)
                        """).param("day", day).query(UUID.class).list());
    }

    /** Those that hold on that day, of all partners, by title; a handful each. */
    List<Agreement> holding(LocalDate day) {
        return database.sql("""
                        select * from cooperation.agreement
                        where first_day <= :day and last_day >= :day and (ended_on is null or ended_on > :day)
                        order by title, id limit 1000
                        """)
                .param("day", day)
                .query(AgreementTable::agreement)
                .list();
    }

    Optional<Agreement> find(UUID id) {
        return database.sql("select * from cooperation.agreement where id = :id")
                .param("id", id)
                .query(AgreementTable::agreement)
                .optional();
    }

    /** The newest first; some a year. */
    List<Agreement> of(UUID partner) {
        return database.sql("""
                        select * from cooperation.agreement where partner = :partner
                        order by first_day desc, id limit 500
                        """)
                .param("partner", partner)
                .query(AgreementTable::agreement)
                .list();
    }

    private static Agreement agreement(ResultSet row, int index) throws SQLException {
        return new Agreement(
                row.getObject("id", UUID.class),
                row.getObject("partner", UUID.class),
                row.getString("title"),
                row.getString("what"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                row.getBoolean("hand_over"));
    }
}
