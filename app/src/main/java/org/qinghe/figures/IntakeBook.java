package org.qinghe.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.tables.FileFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The book of everything that came in or wanted to. */
@Repository
class IntakeBook {

    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate apart;

    IntakeBook(JdbcClient database, Clock clock, PlatformTransactionManager transactions) {
        this.database = database;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** An intake's id and the number under which its values are kept. */
    record Entry(UUID id, int number) {}

    /** Opens an entry; it says RUNNING until it is closed. */
    Entry open(FigureIntake.Origin origin) {
        var id = UUID.randomUUID();
        var number = database.sql("""
                        insert into figures.intake (id, kind, name, reason, account, state, received_at, seen_at)
                        values (:id, :kind, :name, :reason, :account, 'RUNNING', :now, :now) returning number
                        """)
                .param("id", id)
                .param("kind", origin.kind().name())
                .param("name", origin.name())
                .param("reason", origin.reason())
                .param("account", origin.account().orElse(null))
                .param("now", now())
                .query(Integer.class)
                .single();
        return new Entry(id, number);
    }

    /** Notes the file's size and fingerprint at once, so that others see them while the file is read. */
    void describe(Entry entry, FileFacts facts) {
        database.sql("update figures.intake set bytes = ?, sha256 = ?, seen_at = ? where id = ?")
                .params(facts.size(), facts.sha256(), now(), entry.id())
                .update();
    }

    /** Notes how far a running import has come; outside of the import's own transaction, so that others see it. */
    void progress(Entry entry, int percent, long rows) {
        apart.executeWithoutResult(status -> database.sql(
                        "update figures.intake set percent = ?, rows = ?, seen_at = ? where id = ? and state = 'RUNNING'")
                .params(percent, rows, now(), entry.id())
                .update());
    }

    /** An earlier intake. */
    record Earlier(UUID id, Instant at) {}

    /** The intake that took the same file before. */
    Optional<Earlier> acceptedBefore(String sha256) {
        return database.sql("""
                        select id, received_at from figures.intake where sha256 = ? and state = 'ACCEPTED'
                        order by received_at desc limit 1
                        """)
                .param(sha256)
                .query((row, index) -> new Earlier(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Closes the entry of a batch that was taken; in the batch's own transaction. */
    void accepted(Entry entry, long rows, Merging.Moved moved) {
        database.sql("""
                        update figures.intake set state = 'ACCEPTED', finished_at = :now, seen_at = :now, rows = :rows,
                            percent = 100, added = :added, changed = :changed, unchanged = :unchanged where id = :id
                        """)
                .param("now", now())
                .param("rows", rows)
                .param("added", moved.added())
                .param("changed", moved.changed())
                .param("unchanged", rows - moved.added() - moved.changed())
                .param("id", entry.id())
                .update();
    }

    /** Closes the entry of a file with what became of it. */
    void close(FigureImport.Result result) {
        apart.executeWithoutResult(status -> {
            switch (result) {
                case FigureImport.Result.Accepted(var id, var counts) -> counted(id, "ACCEPTED", counts);
                case FigureImport.Result.Checked(var id, var counts) -> counted(id, "CHECKED", counts);
                case FigureImport.Result.Known(var id, var earlier, var _) -> known(id, earlier);
                case FigureImport.Result.Refused refused -> refused(refused);
            }
        });
    }

    private void counted(UUID id, String state, FigureImport.Counts counts) {
        database.sql("""
                        update figures.intake set state = ?, finished_at = ?, percent = 100, rows = ?, added = ?, changed = ?,
                            unchanged = ?, new_areas = ?, new_indicators = ? where id = ?
                        """)
                .params(
                        state,
                        now(),
                        counts.rows(),
                        counts.added(),
                        counts.changed(),
                        counts.unchanged(),
                        counts.newAreas(),
                        counts.newIndicators(),
                        id)
                .update();
    }

    private void known(UUID id, UUID earlier) {
        database.sql(
                        "update figures.intake set state = 'KNOWN', finished_at = ?, percent = 100, same_as = ? where id = ?")
                .params(now(), earlier, id)
                .update();
    }

    private void refused(FigureImport.Result.Refused refused) {
        database.sql("update figures.intake set state = 'REFUSED', finished_at = ?, problems = ? where id = ?")
                .params(now(), refused.count(), refused.intake())
                .update();
        int place = 0;
        for (var problem : refused.problems()) {
            database.sql("""
                            insert into figures.intake_problem (intake, place, line, heading, cell, kind, details)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            refused.intake(),
                            place++,
                            problem.line(),
                            problem.column(),
                            problem.cell(),
                            problem.kind().name(),
                            problem.details().toArray(String[]::new))
                    .update();
        }
    }

    /** Keeps the workbook in which the cells to mend are marked. */
    void keep(Entry entry, byte[] workbook) {
        database.sql("insert into figures.intake_workbook (intake, content) values (?, ?)")
                .params(entry.id(), workbook)
                .update();
    }

    /** Closes the entry of an import that ended with an error of the system; nothing was taken. */
    void broken(Entry entry) {
        apart.executeWithoutResult(
                status -> database.sql("update figures.intake set state = 'BROKEN', finished_at = ? where id = ?")
                        .params(now(), entry.id())
                        .update());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
