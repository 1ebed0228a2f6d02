package org.qinghe.figures;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The book of everything that came in or wanted to. */
@Repository
class IntakeBook {

    private final JdbcClient database;
    private final Clock clock;

    IntakeBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
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

    void accepted(Entry entry, long rows, Merging.Moved moved) {
        database.sql("""
                        update figures.intake set state = 'ACCEPTED', finished_at = :now, seen_at = :now, rows = :rows,
                            added = :added, changed = :changed, unchanged = :unchanged where id = :id
                        """)
                .param("now", now())
                .param("rows", rows)
                .param("added", moved.added())
                .param("changed", moved.changed())
                .param("unchanged", rows - moved.added() - moved.changed())
                .param("id", entry.id())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
