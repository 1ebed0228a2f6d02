package org.qinghe.oversight.inspection;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qinghe.database.JobLock;
import org.qinghe.work.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which findings were reminded of already. */
@Repository
class FindingReminders {

    private static final String JOB = "oversight.findingReminding";

    private final JdbcClient database;
    private final JobLock lock;

    FindingReminders(JdbcClient database, JobLock lock) {
        this.database = database;
        this.lock = lock;
    }

    /** Why people are reminded. */
    enum Kind {
        SOON,
        OVERDUE,
        ESCALATED
    }

    /** A finding that is reminded of. */
    record Due(UUID finding, Bilingual title, UUID unit, LocalDate due) {}

    /** Whether this transaction may remind; no other may until it ends. */
    boolean lock() {
        return lock.tryTake(JOB);
    }

    /** Makes the reminders that are missing of findings to be mended between the days, and returns those made. */
    List<Due> make(Kind kind, LocalDate from, LocalDate until, Instant now) {
        return database.sql("""
                        with made as (
                            insert into oversight.finding_reminder (finding, kind, due, made_at)
                            select f.id, :kind, f.due, :now from oversight.finding f
                            where f.state in ('ISSUED', 'RETURNED') and f.due between :from and :until
                            on conflict do nothing
                            returning finding, due)
                        select f.id, f.title_zh, f.title_en, f.unit, f.due
                        from made join oversight.finding f on f.id = made.finding order by f.due, f.number
                        """)
                .param("kind", kind.name())
                .param("from", from)
                .param("until", until)
                .param("now", Timestamp.from(now))
                .query((row, index) -> new Due(
                        row.getObject("id", UUID.class),
                        new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                        row.getObject("unit", UUID.class),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    /** So that it is reminded of anew where it has to be mended again. */
    void forget(UUID finding) {
        database.sql("delete from oversight.finding_reminder where finding = :finding")
                .param("finding", finding)
                .update();
    }
}
