package org.qinghe.staff.thanks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSight;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ThanksTable {

    private final JdbcClient database;

    ThanksTable(JdbcClient database) {
        this.database = database;
    }

    void add(Thanks thanks) {
        database.sql("""
                        insert into staff.thanks (id, sort, unit, worker, team, reason, proposed_at, proposed_by, state)
                        values (:id, :sort, :unit, :worker, :team, :reason, :at, :by, :state)
                        """)
                .param("id", thanks.id())
                .param("sort", thanks.sort().name())
                .param("unit", thanks.unit())
                .param("worker", thanks.worker().orElse(null))
                .param("team", thanks.team())
                .param("reason", thanks.reason())
                .param("at", Timestamp.from(thanks.proposedAt()))
                .param("by", thanks.proposedBy())
                .param("state", thanks.state().name())
                .update();
    }

    Optional<Thanks> find(UUID id) {
        return database.sql("select t.* from staff.thanks t where t.id = :id")
                .param("id", id)
                .query(ThanksTable::thanks)
                .optional();
    }

    long count(ThanksList list, Viewer viewer, UnitSight sight) {
        return asked("select count(*)", "", list, viewer, sight)
                .query(Long.class)
                .single();
    }

    /** The latest first. */
    List<Thanks> page(ThanksList list, Viewer viewer, UnitSight sight, Paging paging) {
        return asked("select t.*", " order by t.proposed_at desc, t.id limit :size offset :offset", list, viewer, sight)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(ThanksTable::thanks)
                .list();
    }

    private JdbcClient.StatementSpec asked(
            String selected, String order, ThanksList list, Viewer viewer, UnitSight sight) {
        return database.sql(selected + " from staff.thanks t where " + list.condition() + order)
                .param("me", viewer.account())
                .param("unit", viewer.unit())
                .params(sight.parameters());
    }

    /** Whether it was still to be decided. */
    boolean decide(UUID id, Thanks.State state, UUID by, String answer, Instant at) {
        return database.sql("""
                                update staff.thanks set state = :state, decided_by = :by, decided_at = :at, answer = :answer
                                where id = :id and state = 'PROPOSED'
                                """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("by", by)
                        .param("answer", answer)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Whether it was still to be decided. */
    boolean withdraw(UUID id) {
        return database.sql("update staff.thanks set state = 'WITHDRAWN' where id = :id and state = 'PROPOSED'")
                        .param("id", id)
                        .update()
                == 1;
    }

    void publish(UUID id, boolean published) {
        database.sql("update staff.thanks set published = :published where id = :id and state = 'AGREED'")
                .param("id", id)
                .param("published", published)
                .update();
    }

    /**
     * Removes what was proposed before a moment.
     *
     * @param cameToNothing of what was declined or withdrawn
     * @param any of everything
     * @return how many
     */
    int forget(Instant cameToNothing, Instant any) {
        return database.sql("""
                        delete from staff.thanks
                        where proposed_at < :any
                           or state in ('DECLINED', 'WITHDRAWN') and proposed_at < :nothing
                        """)
                .param("any", Timestamp.from(any))
                .param("nothing", Timestamp.from(cameToNothing))
                .update();
    }

    private static Thanks thanks(ResultSet row, int index) throws SQLException {
        var at = Optional.ofNullable(row.getTimestamp("decided_at"));
        return new Thanks(
                row.getObject("id", UUID.class),
                Thanks.Sort.valueOf(row.getString("sort")),
                row.getObject("unit", UUID.class),
                Optional.ofNullable(row.getObject("worker", UUID.class)),
                row.getString("team"),
                row.getString("reason"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getObject("proposed_by", UUID.class),
                Thanks.State.valueOf(row.getString("state")),
                at.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Thanks.Decision(
                                row.getObject("decided_by", UUID.class),
                                at.get().toInstant())),
                row.getString("answer"),
                row.getBoolean("published"));
    }
}
