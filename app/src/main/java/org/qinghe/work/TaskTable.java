package org.qinghe.work;

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
import org.qinghe.access.Viewer;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TaskTable {

    private static final String SELECT = "select t.* from work.placed_task t ";

    private final JdbcClient database;

    TaskTable(JdbcClient database) {
        this.database = database;
    }

    UUID add(TaskParent.Kind kind, UUID parent, int position, PlannedTask task, Instant now) {
        return add(kind, parent, position, task, Viewer.required().unit(), now);
    }

    /** @param givenBy the unit that gives it and confirms that it is done */
    UUID add(TaskParent.Kind kind, UUID parent, int position, PlannedTask task, UUID givenBy, Instant now) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into work.task (id, %s, position, title_zh, title_en, detail_zh, detail_en, unit, person, due,
                            state, given_by, changed_at)
                        values (:id, :parent, :position, :titleZh, :titleEn, :detailZh, :detailEn, :unit, :person, :due,
                            :state, :givenBy, :now)
                        """.formatted(kind.column()))
                .param("id", id)
                .param("parent", parent)
                .param("position", position)
                .param("titleZh", task.title().chinese())
                .param("titleEn", task.title().english())
                .param("detailZh", task.detail().chinese())
                .param("detailEn", task.detail().english())
                .param("unit", task.unit())
                .param("person", task.person().orElse(null))
                .param("due", task.due())
                .param("state", (kind.offers() ? TaskState.OFFERED : TaskState.OPEN).name())
                .param("givenBy", givenBy)
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    /** What the task belongs to, as its own page is headed; the English text is empty where there is none. */
    Bilingual parentTitle(UUID id) {
        return database.sql("select parent_zh, parent_en from work.placed_task where id = :id")
                .param("id", id)
                .query((row, index) -> new Bilingual(row.getString("parent_zh"), row.getString("parent_en")))
                .single();
    }

    /** The unit that gave it and confirms that it is done. */
    UUID givenBy(UUID id) {
        return database.sql("select given_by from work.task where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    Optional<Task> find(UUID id, WorkScope scope) {
        return database.sql(SELECT + "where t.id = :id and " + WorkScope.TASK)
                .param("id", id)
                .params(scope.parameters())
                .query(TaskTable::task)
                .optional();
    }

    List<Task> of(UUID response, WorkScope scope) {
        return of(TaskParent.Kind.RESPONSE, List.of(response), scope);
    }

    /** The tasks of all of them, one after the other in no order, each one's in its own. */
    List<Task> of(TaskParent.Kind kind, Collection<UUID> parents, WorkScope scope) {
        return database.sql(SELECT + "where t.parent_kind = :kind and t.parent = any(:parents) and " + WorkScope.TASK
                        + " order by t.parent, t.position")
                .param("kind", kind.name())
                .param("parents", parents.toArray(UUID[]::new))
                .params(scope.parameters())
                .query(TaskTable::task)
                .list();
    }

    /** Cancelled tasks do not count. */
    Map<UUID, TaskCount> counts(TaskParent.Kind kind, Collection<UUID> parents, LocalDate today) {
        Map<UUID, TaskCount> counts = new HashMap<>();
        database.sql("""
                        select t.%1$s as parent, count(*) as tasks,
                               count(*) filter (where t.state in ('DONE', 'CONFIRMED')) as done,
                               count(*) filter (where t.state not in ('DONE', 'CONFIRMED') and t.due < :today) as overdue
                        from work.task t where t.%1$s = any(:parents) and t.state <> 'CANCELLED' group by t.%1$s
                        """.formatted(kind.column()))
                .param("parents", parents.toArray(UUID[]::new))
                .param("today", today)
                .query(row -> {
                    counts.put(
                            row.getObject("parent", UUID.class),
                            new TaskCount(row.getInt("tasks"), row.getInt("done"), row.getInt("overdue")));
                });
        return counts;
    }

    long count(TaskQuery query, WorkScope scope) {
        return database.sql(
                        "select count(*) from work.placed_task t where " + query.condition() + " and " + WorkScope.TASK)
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

    /**
     * Whether the task was still unfinished and with the unit and the person it was read with. Another unit is asked anew
     * where units are asked.
     */
    boolean assign(Task task, UUID unit, Optional<UUID> person, Instant now) {
        return database.sql("""
                        update work.task set unit = :unit, person = :person, changed_at = :now,
                            state = case when :offers and unit <> :unit then 'OFFERED' else state end
                        where id = :id and state = any(:unfinished)
                          and unit = :unitBefore and person is not distinct from cast(:personBefore as uuid)
                        """)
                        .param("id", task.id())
                        .param("unfinished", TaskState.names(TaskState.UNFINISHED))
                        .param("offers", task.parent().kind().offers())
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
                        where id = :id and state = any(:unfinished) and due = :dueBefore
                        """)
                        .param("id", task.id())
                        .param("unfinished", TaskState.names(TaskState.UNFINISHED))
                        .param("dueBefore", task.due())
                        .param("due", due)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void retitle(UUID id, Bilingual title, Instant now) {
        database.sql("update work.task set title_zh = :zh, title_en = :en, changed_at = :now where id = :id")
                .param("id", id)
                .param("zh", title.chinese())
                .param("en", title.english())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The next place in the list of a response or measure that is not over; none where it is. It waits for others who ask. */
    Optional<Integer> nextPosition(TaskParent.Kind kind, UUID parent) {
        var open = switch (kind) {
            case RESPONSE -> "select id from work.response where id = :id and closed_at is null for update";
            case MEASURE -> """
                            select m.id from work.measure m join work.objective o on o.id = m.objective
                            where m.id = :id and o.withdrawn_at is null for update of m
                            """;
            case MEETING -> "select id from work.meeting where id = :id for update";
            case JOINT_PLAN -> "select id from work.joint_plan where id = :id for update";
        };
        return database.sql(open)
                .param("id", parent)
                .query(UUID.class)
                .optional()
                .map(held -> database.sql("select coalesce(max(position), 0) + 1 from work.task where %s = :id"
                                .formatted(kind.column()))
                        .param("id", held)
                        .query(Integer.class)
                        .single());
    }

    /** Whether files can still be handed in and taken down; nobody else moves the task until this transaction ends. */
    boolean holdUnsettled(UUID id) {
        return database.sql("""
                        select t.id from work.task t
                        where t.id = :id and t.state not in ('CONFIRMED', 'CANCELLED')
                          and not (select placed.ended from work.placed_task placed where placed.id = t.id)
                        for update of t
                        """).param("id", id).query(UUID.class).optional().isPresent();
    }

    static Task task(ResultSet row, int index) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                new TaskParent(
                        TaskParent.Kind.valueOf(row.getString("parent_kind")),
                        row.getObject("parent", UUID.class),
                        new Bilingual(row.getString("parent_zh"), row.getString("parent_en")),
                        row.getBoolean("ended")),
                new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                new Bilingual(row.getString("detail_zh"), row.getString("detail_en")),
                row.getObject("unit", UUID.class),
                Optional.ofNullable(row.getObject("person", UUID.class)),
                row.getObject("due", LocalDate.class),
                TaskState.valueOf(row.getString("state")));
    }
}
