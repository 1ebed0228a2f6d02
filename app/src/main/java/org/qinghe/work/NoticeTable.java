package org.qinghe.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeTable {

    private static final long LOCK = 0x71696e6768653530L;
    private static final String UNFINISHED = "t.state in ('OPEN', 'DOING', 'RETURNED')";

    /** A reminder is for whoever is in charge of the task now; what was brought to a leader stays with them. */
    private static final String FOR_VIEWER = """
            (case when n.kind = 'ESCALATED' then n.account else t.person end = :viewer
             or case when n.kind = 'ESCALATED' then n.account else t.person end is null and n.unit = :unit)
            """;

    /** Notices that still hold and are for the viewer. */
    private static final String MINE = """
            from work.notice n
            join work.task t on t.id = n.task and t.unit = n.unit and t.due = n.due
            join work.response r on r.id = t.response
            left join work.notice_seen s on s.notice = n.id and s.account = :viewer
            where %s and %s
            """.formatted(UNFINISHED, FOR_VIEWER);

    private final JdbcClient database;

    NoticeTable(JdbcClient database) {
        this.database = database;
    }

    /** A task that a notice is made of. */
    record Due(UUID task, UUID response, UUID unit, LocalDate due) {}

    /** Whether this transaction may make notices; no other may until it ends. */
    boolean lock() {
        return database.sql("select pg_try_advisory_xact_lock(:key)")
                .param("key", LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Makes the notices that are missing of unfinished tasks due between the days, and returns those made. */
    List<Due> make(Reminder kind, LocalDate from, LocalDate until, Instant now) {
        return database.sql("""
                        with made as (
                            insert into work.notice (task, unit, kind, due, made_at)
                            select t.id, t.unit, :kind, t.due, :now
                            from work.task t where t.due between :from and :until and %s
                            on conflict do nothing
                            returning task, unit, due)
                        select made.task, t.response, made.unit, made.due from made join work.task t on t.id = made.task
                        """.formatted(UNFINISHED))
                .param("kind", kind.name())
                .param("from", from)
                .param("until", until)
                .param("now", Timestamp.from(now))
                .query(NoticeTable::due)
                .list();
    }

    List<Due> notEscalated(LocalDate dueUntil) {
        return database.sql("""
                        select t.id as task, t.response, t.unit, t.due from work.task t
                        where t.due <= :until and %s and not exists (
                            select 1 from work.notice n
                            where n.task = t.id and n.kind = 'ESCALATED' and n.due = t.due and n.unit = t.unit)
                        """.formatted(UNFINISHED))
                .param("until", dueUntil)
                .query(NoticeTable::due)
                .list();
    }

    void escalate(Due due, Optional<UUID> leader, Instant now) {
        database.sql("""
                        insert into work.notice (task, unit, account, kind, due, made_at)
                        values (:task, :unit, :account, 'ESCALATED', :due, :now) on conflict do nothing
                        """)
                .param("task", due.task())
                .param("unit", due.unit())
                .param("account", leader.orElse(null))
                .param("due", due.due())
                .param("now", Timestamp.from(now))
                .update();
    }

    long count(Viewer viewer) {
        return database.sql("select count(*) " + MINE)
                .param("viewer", viewer.account())
                .param("unit", viewer.unit())
                .query(Long.class)
                .single();
    }

    /** The viewer's notices, unseen ones first, then by due date. */
    List<TaskNotice> page(Viewer viewer, Paging paging) {
        return database.sql("""
                        select n.id as notice, n.kind, s.at is not null as seen, t.*, r.title as response_title, r.title_en as response_title_en,
                               r.closed_at is not null as response_closed
                        """ + MINE + " order by s.at is not null, t.due, n.id limit :size offset :offset")
                .param("viewer", viewer.account())
                .param("unit", viewer.unit())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, index) -> new TaskNotice(
                        row.getObject("notice", UUID.class),
                        Reminder.valueOf(row.getString("kind")),
                        TaskTable.task(row, index),
                        row.getBoolean("seen")))
                .list();
    }

    /** Puts a notice aside for the viewer; nothing happens where it is not for them. */
    void see(UUID notice, Viewer viewer, Instant now) {
        database.sql("""
                        insert into work.notice_seen (notice, account, at)
                        select n.id, :viewer, :now from work.notice n join work.task t on t.id = n.task
                        where n.id = :notice and %s
                        on conflict do nothing
                        """.formatted(FOR_VIEWER))
                .param("notice", notice)
                .param("viewer", viewer.account())
                .param("unit", viewer.unit())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Due due(ResultSet row, int index) throws SQLException {
        return new Due(
                row.getObject("task", UUID.class),
                row.getObject("response", UUID.class),
                row.getObject("unit", UUID.class),
                row.getObject("due", LocalDate.class));
    }
}
