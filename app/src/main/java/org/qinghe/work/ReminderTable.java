package org.qinghe.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.database.JobLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which reminders were made, so that none is made twice. */
@Repository
class ReminderTable {

    private static final String JOB = "work.reminding";
    private static final String UNFINISHED = "t.state in ('OFFERED', 'OBJECTED', 'OPEN', 'DOING', 'RETURNED')";
    private static final String WANTED = "t.id as task, t.unit, t.person, t.title_zh, t.title_en, t.due";

    private final JdbcClient database;
    private final JobLock lock;

    ReminderTable(JdbcClient database, JobLock lock) {
        this.database = database;
        this.lock = lock;
    }

    /** A task of which somebody is to be reminded. */
    record Due(UUID task, UUID unit, Optional<UUID> person, Bilingual title, LocalDate due) {}

    /** Whether this transaction may make reminders; no other may until it ends. */
    boolean lock() {
        return lock.tryTake(JOB);
    }

    /** Notes the reminders that are missing of unfinished tasks due between the days, and returns those noted. */
    List<Due> make(Reminder kind, LocalDate from, LocalDate until, Instant now) {
        return database.sql("""
                        with made as (
                            insert into work.reminded (task, unit, kind, due, made_at)
                            select t.id, t.unit, :kind, t.due, :now
                            from work.task t where t.due between :from and :until and %s
                            on conflict do nothing
                            returning task)
                        select %s from made join work.task t on t.id = made.task
                        """.formatted(UNFINISHED, WANTED))
                .param("kind", kind.name())
                .param("from", from)
                .param("until", until)
                .param("now", Timestamp.from(now))
                .query(ReminderTable::due)
                .list();
    }

    /** What was made of a task that goes to somebody else, or gets another day, is made anew when its time comes. */
    void forget(UUID task) {
        database.sql("delete from work.reminded where task = :task")
                .param("task", task)
                .update();
    }

    private static Due due(ResultSet row, int index) throws SQLException {
        return new Due(
                row.getObject("task", UUID.class),
                row.getObject("unit", UUID.class),
                Optional.ofNullable(row.getObject("person", UUID.class)),
                new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                row.getObject("due", LocalDate.class));
    }
}
