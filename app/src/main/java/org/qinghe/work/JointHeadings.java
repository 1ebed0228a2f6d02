package org.qinghe.work;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** As much of the plans with other regions as their tasks need. */
@Repository
class JointHeadings {

    private final JdbcClient database;

    JointHeadings(JdbcClient database) {
        this.database = database;
    }

    void keep(UUID plan, Bilingual title, UUID lead) {
        database.sql("""
                        insert into work.joint_plan (id, title_zh, title_en, unit) values (:id, :zh, :en, :lead)
                        on conflict (id) do update
                        set title_zh = excluded.title_zh, title_en = excluded.title_en, unit = excluded.unit
                        """)
                .param("id", plan)
                .param("zh", title.chinese())
                .param("en", title.english())
                .param("lead", lead)
                .update();
    }

    UUID lead(UUID plan) {
        return database.sql("select unit from work.joint_plan where id = :id")
                .param("id", plan)
                .query(UUID.class)
                .single();
    }

    /** The plans that have a task within the scope. */
    Set<UUID> seen(WorkScope scope) {
        return database.sql("""
                        select distinct t.parent from work.placed_task t
                        where t.parent_kind = 'JOINT_PLAN' and t.id in (select id from work.task where joint_plan is not null) and
                        """ + WorkScope.TASK)
                .params(scope.parameters())
                .query((row, index) -> row.getObject("parent", UUID.class))
                .set();
    }

    Map<UUID, JointTasks.Standing> standing(Collection<UUID> tasks, WorkTime time) {
        Map<UUID, JointTasks.Standing> standing = new HashMap<>();
        database.sql("select id, state, changed_at from work.task where id = any(:tasks)")
                .param("tasks", tasks.toArray(UUID[]::new))
                .query(row -> {
                    standing.put(
                            row.getObject("id", UUID.class),
                            new JointTasks.Standing(
                                    TaskState.valueOf(row.getString("state")),
                                    time.day(row.getTimestamp("changed_at").toInstant())));
                });
        return standing;
    }
}
