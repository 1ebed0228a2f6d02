package org.qinghe.cooperation.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.work.TaskCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks of what was agreed last. */
@Repository
class SharedTaskTable {

    /** A task of theirs that is late by what they told, with the plan it belongs to. */
    record Late(UUID plan, String title, UUID task, LocalDate due) {}

    private final JdbcClient database;

    SharedTaskTable(JdbcClient database) {
        this.database = database;
    }

    /** As it is agreed now; what was told of it stays. */
    void keep(UUID plan, int position, Terms.Item item) {
        database.sql("""
                        insert into cooperation.joint_task (plan, id, position, side, what, who, due)
                        values (:plan, :id, :position, :side, :what, :who, :due)
                        on conflict (plan, id) do update
                        set position = excluded.position, what = excluded.what, who = excluded.who, due = excluded.due
                        """)
                .param("plan", plan)
                .param("id", item.id())
                .param("position", position)
                .param("side", item.side().name())
                .param("what", item.what())
                .param("who", item.who())
                .param("due", item.due())
                .update();
    }

    void drop(UUID plan, UUID task) {
        database.sql("delete from cooperation.joint_task where plan = :plan and id = :id")
                .param("plan", plan)
                .param("id", task)
                .update();
    }

    void given(UUID plan, UUID task, UUID work) {
        database.sql("update cooperation.joint_task set work = :work where plan = :plan and id = :id")
                .param("plan", plan)
                .param("id", task)
                .param("work", work)
                .update();
    }

    void told(UUID plan, UUID task, SharedTask.Told told) {
        database.sql("""
                        update cooperation.joint_task set told = :told, told_since = :since, told_at = :at
                        where plan = :plan and id = :id and side = 'THEIRS'
                        """)
                .param("plan", plan)
                .param("id", task)
                .param("told", told.state().name())
                .param("since", told.since())
                .param("at", Timestamp.from(told.at()))
                .update();
    }

    /** In the order of the version; ours without how they stand. */
    List<SharedTask> of(UUID plan) {
        return database.sql("select * from cooperation.joint_task where plan = :plan order by position, id")
                .param("plan", plan)
                .query(SharedTaskTable::task)
                .list();
    }

    /** How far their tasks have come, by plan; none has no entry. */
    Map<UUID, TaskCount> theirs(Collection<UUID> plans, LocalDate today) {
        Map<UUID, TaskCount> counts = new HashMap<>();
        database.sql("""
                        select plan, count(*) as tasks, count(*) filter (where told = 'DONE') as done,
                               count(*) filter (where due < :today and coalesce(told, 'OPEN') in ('OPEN', 'DOING')) as late
                        from cooperation.joint_task
                        where plan = any(:plans) and side = 'THEIRS' and told is distinct from 'CANCELLED' group by plan
                        """)
                .param("plans", plans.toArray(UUID[]::new))
                .param("today", today)
                .query(row -> {
                    counts.put(
                            row.getObject("plan", UUID.class),
                            new TaskCount(row.getInt("tasks"), row.getInt("done"), row.getInt("late")));
                });
        return counts;
    }

    /** Those of theirs that are late in plans under way, the latest first. */
    List<Late> late(LocalDate today) {
        return database.sql("""
                        select p.id as plan, p.title, t.id as task, t.due
                        from cooperation.joint_task t join cooperation.joint_plan p on p.id = t.plan
                        where t.side = 'THEIRS' and t.due < :today and coalesce(t.told, 'OPEN') in ('OPEN', 'DOING')
                          and p.ended_by is null
                        order by t.due desc, t.id limit 1000
                        """)
                .param("today", today)
                .query((row, index) -> new Late(
                        row.getObject("plan", UUID.class),
                        row.getString("title"),
                        row.getObject("task", UUID.class),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    private static SharedTask task(ResultSet row, int index) throws SQLException {
        return new SharedTask(
                row.getObject("id", UUID.class),
                Side.valueOf(row.getString("side")),
                row.getString("what"),
                row.getString("who"),
                row.getObject("due", LocalDate.class),
                Optional.ofNullable(row.getObject("work", UUID.class)),
                told(row));
    }

    private static Optional<SharedTask.Told> told(ResultSet row) throws SQLException {
        var told = row.getString("told");
        return told == null
                ? Optional.empty()
                : Optional.of(new SharedTask.Told(
                        TaskTold.valueOf(told), row.getObject("told_since", LocalDate.class), instant(row)));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getTimestamp("told_at").toInstant();
    }
}
