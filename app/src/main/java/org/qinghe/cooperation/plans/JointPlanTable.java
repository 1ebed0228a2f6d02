package org.qinghe.cooperation.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JointPlanTable {

    private final JdbcClient database;

    JointPlanTable(JdbcClient database) {
        this.database = database;
    }

    /** Does nothing where it is there already. */
    void add(UUID id, UUID partner, State state, Terms terms, Instant now) {
        database.sql("""
                        insert into cooperation.joint_plan
                            (id, partner, state, title, purpose, first_day, last_day, begun_at, changed_at)
                        values (:id, :partner, :state, :title, :purpose, :first, :last, :now, :now)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("partner", partner)
                .param("state", state.name())
                .param("title", terms.title())
                .param("purpose", terms.purpose())
                .param("first", terms.firstDay())
                .param("last", terms.lastDay())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The plan, which nobody else changes until this transaction ends. */
    Optional<JointPlan> hold(UUID id) {
        return database.sql("select * from cooperation.joint_plan where id = :id for update")
                .param("id", id)
                .query(JointPlanTable::plan)
                .optional();
    }

    Optional<JointPlan> find(UUID id) {
        return database.sql("select * from cooperation.joint_plan where id = :id")
                .param("id", id)
                .query(JointPlanTable::plan)
                .optional();
    }

    /** As what was proposed and answered has it now. */
    void stand(UUID id, Versions versions, Instant now) {
        var terms = versions.standing().terms();
        database.sql("""
                        update cooperation.joint_plan set state = :state, title = :title, purpose = :purpose, first_day = :first,
                            last_day = :last, changed_at = :now
                        where id = :id
                        """)
                .param("id", id)
                .param("state", versions.state().name())
                .param("title", terms.title())
                .param("purpose", terms.purpose())
                .param("first", terms.firstDay())
                .param("last", terms.lastDay())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Who proposed or accepted it here, and under which agreement. */
    void answerFor(UUID id, UUID agreement, UUID unit) {
        database.sql(
                        "update cooperation.joint_plan set agreement = :agreement, unit = coalesce(unit, :unit) where id = :id")
                .param("id", id)
                .param("agreement", agreement)
                .param("unit", unit)
                .update();
    }

    void end(UUID id, JointPlan.Ending ending) {
        database.sql("""
                        update cooperation.joint_plan set state = 'ENDED', ended_by = :by, ended_at = :at, ended_why = :why,
                            changed_at = :at
                        where id = :id and ended_by is null
                        """)
                .param("id", id)
                .param("by", ending.by().name())
                .param("at", Timestamp.from(ending.at()))
                .param("why", ending.why())
                .update();
    }

    long count(PlanQuery query, PlanSight sight) {
        return database.sql("select count(*) from cooperation.joint_plan p where " + PlanQuery.CONDITION + " and "
                        + PlanSight.CONDITION)
                .params(query.parameters())
                .params(sight.parameters())
                .query(Long.class)
                .single();
    }

    /** Those that wait for us first, then those that changed last. */
    List<JointPlan> page(PlanQuery query, PlanSight sight, Paging paging) {
        return database.sql("select p.* from cooperation.joint_plan p where " + PlanQuery.CONDITION + " and "
                        + PlanSight.CONDITION
                        + " order by p.state in ('FOR_US', 'CHANGE_FOR_US') desc, p.changed_at desc, p.id"
                        + " limit :size offset :offset")
                .params(query.parameters())
                .params(sight.parameters())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(JointPlanTable::plan)
                .list();
    }

    /** What a partner may want to hear of: the plans with them, those that changed last first. */
    List<JointPlan> with(UUID partner, int skipped, int most) {
        return database.sql("""
                        select * from cooperation.joint_plan where partner = :partner
                        order by changed_at desc, id limit :most offset :skipped
                        """)
                .param("partner", partner)
                .param("skipped", skipped)
                .param("most", most)
                .query(JointPlanTable::plan)
                .list();
    }

    long waitingForUs() {
        return database.sql("select count(*) from cooperation.joint_plan where state in ('FOR_US', 'CHANGE_FOR_US')")
                .query(Long.class)
                .single();
    }

    private static JointPlan plan(ResultSet row, int index) throws SQLException {
        return new JointPlan(
                row.getObject("id", UUID.class),
                row.getObject("partner", UUID.class),
                Optional.ofNullable(row.getObject("agreement", UUID.class)),
                State.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("purpose"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Optional.ofNullable(row.getObject("unit", UUID.class)),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getLong("sent_number"),
                row.getLong("received_number"),
                ending(row));
    }

    private static Optional<JointPlan.Ending> ending(ResultSet row) throws SQLException {
        var by = row.getString("ended_by");
        return by == null
                ? Optional.empty()
                : Optional.of(new JointPlan.Ending(
                        Side.valueOf(by), row.getTimestamp("ended_at").toInstant(), row.getString("ended_why")));
    }
}
