package org.qinghe.work;

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
class TaskTable {

    private static final String SELECT = """
            select t.*, r.title as response_title, r.title_en as response_title_en,
                   r.closed_at is not null as response_closed
            from work.task t join work.response r on r.id = t.response
            """;

    private final JdbcClient database;

    TaskTable(JdbcClient database) {
        this.database = database;
    }

    UUID add(UUID response, int position, Draft.Planned task, Instant now) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into work.task (id, response, position, title_zh, title_en, detail_zh, detail_en, unit, person,
                            due, changed_at)
                        values (:id, :response, :position, :titleZh, :titleEn, :detailZh, :detailEn, :unit, :person, :due, :now)
                        """)
                .param("id", id)
                .param("response", response)
                .param("position", position)
                .param("titleZh", task.title().chinese())
                .param("titleEn", task.title().english())
                .param("detailZh", task.detail().chinese())
                .param("detailEn", task.detail().english())
                .param("unit", task.unit())
                .param("person", task.person().orElse(null))
                .param("due", task.due())
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    Optional<Task> find(UUID id, WorkScope scope) {
        return database.sql(SELECT + "where t.id = :id and " + WorkScope.TASK)
                .param("id", id)
                .params(scope.parameters())
                .query(TaskTable::task)
                .optional();
    }

    List<Task> of(UUID response, WorkScope scope) {
        return database.sql(SELECT + "where t.response = :response and " + WorkScope.TASK + " order by t.position")
                .param("response", response)
                .params(scope.parameters())
                .query(TaskTable::task)
                .list();
    }

    long count(TaskQuery query, WorkScope scope) {
        return database.sql("select count(*) from work.task t join work.response r on r.id = t.response where "
                        + query.condition() + " and " + WorkScope.TASK)
                .params(query.parameters())
                .params(scope.parameters())
                .query(Long.class)
                .single();
    }

    List<Task> page(TaskQuery query, WorkScope scope, Paging paging) {
        return database.sql(SELECT + "where " + query.condition() + " and " + WorkScope.TASK
                        + " order by t.due, t.id limit :size offset :offset")
                .params(query.parameters())
                .params(scope.parameters())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(TaskTable::task)
                .list();
    }

    /** Whether the state was still the one the step began from. */
    boolean move(Task task, TaskState to, Instant now) {
        return database.sql("update work.task set state = :to, changed_at = :now where id = :id and state = :from")
                        .param("id", task.id())
                        .param("from", task.state().name())
                        .param("to", to.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether the task was still unfinished and with the unit and the person it was read with. */
    boolean assign(Task task, UUID unit, Optional<UUID> person, Instant now) {
        return database.sql("""
                        update work.task set unit = :unit, person = :person, changed_at = :now
                        where id = :id and state in ('OPEN', 'DOING', 'RETURNED')
                          and unit = :unitBefore and person is not distinct from cast(:personBefore as uuid)
                        """)
                        .param("id", task.id())
                        .param("unitBefore", task.unit())
                        .param("personBefore", task.person().orElse(null))
                        .param("unit", unit)
                        .param("person", person.orElse(null))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether the task was still unfinished and had the last day it was read with. */
    boolean setDue(Task task, LocalDate due, Instant now) {
        return database.sql("""
                        update work.task set due = :due, changed_at = :now
                        where id = :id and state in ('OPEN', 'DOING', 'RETURNED') and due = :dueBefore
                        """)
                        .param("id", task.id())
                        .param("dueBefore", task.due())
                        .param("due", due)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** The next place in the list of a response that is under way; none where it is closed. It waits for others who ask. */
    Optional<Integer> nextPosition(UUID response) {
        return database.sql("select id from work.response where id = :id and closed_at is null for update")
                .param("id", response)
                .query(UUID.class)
                .optional()
                .map(open -> database.sql("select coalesce(max(position), 0) + 1 from work.task where response = :id")
                        .param("id", open)
                        .query(Integer.class)
                        .single());
    }

    /** Whether files can still be handed in and taken down; nobody else moves the task until this transaction ends. */
    boolean holdUnsettled(UUID id) {
        return database.sql("""
                        select t.id from work.task t join work.response r on r.id = t.response
                        where t.id = :id and t.state not in ('CONFIRMED', 'CANCELLED') and r.closed_at is null
                        for update of t
                        """).param("id", id).query(UUID.class).optional().isPresent();
    }

    static Task task(ResultSet row, int index) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                row.getObject("response", UUID.class),
                new Bilingual(row.getString("response_title"), row.getString("response_title_en")),
                new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                new Bilingual(row.getString("detail_zh"), row.getString("detail_en")),
                row.getObject("unit", UUID.class),
                Optional.ofNullable(row.getObject("person", UUID.class)),
                row.getObject("due", LocalDate.class),
                TaskState.valueOf(row.getString("state")),
                row.getBoolean("response_closed"));
    }
}
