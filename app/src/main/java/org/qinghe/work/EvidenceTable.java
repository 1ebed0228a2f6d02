package org.qinghe.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EvidenceTable {

    private final JdbcClient database;

    EvidenceTable(JdbcClient database) {
        this.database = database;
    }

    /** Whether it was added: the very same content is there once at most. */
    boolean add(Evidence evidence, UUID addedBy, String storedAs) {
        return database.sql("""
                        insert into work.evidence (id, task, name, type, size, sha256, stored_as, scanned, added_at, added_by,
                            added_name)
                        values (:id, :task, :name, :type, :size, :sha256, :storedAs, :scanned, :at, :by, :byName)
                        on conflict do nothing
                        """)
                        .param("id", evidence.id())
                        .param("task", evidence.task())
                        .param("name", evidence.name())
                        .param("type", evidence.type())
                        .param("size", evidence.size())
                        .param("sha256", evidence.sha256())
                        .param("storedAs", storedAs)
                        .param("scanned", evidence.scanned())
                        .param("at", Timestamp.from(evidence.addedAt()))
                        .param("by", addedBy)
                        .param("byName", evidence.addedName())
                        .update()
                == 1;
    }

    List<Evidence> of(UUID task) {
        return database.sql(
                        "select * from work.evidence where task = :task and removed_at is null order by added_at, id")
                .param("task", task)
                .query(EvidenceTable::evidence)
                .list();
    }

    Optional<Evidence> find(UUID id) {
        return database.sql("select * from work.evidence where id = :id and removed_at is null")
                .param("id", id)
                .query(EvidenceTable::evidence)
                .optional();
    }

    String storedAs(UUID id) {
        return database.sql("select stored_as from work.evidence where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Whether it was still there. */
    boolean remove(UUID id, Instant now) {
        return database.sql("update work.evidence set removed_at = :now where id = :id and removed_at is null")
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static Evidence evidence(ResultSet row, int index) throws SQLException {
        return new Evidence(
                row.getObject("id", UUID.class),
                row.getObject("task", UUID.class),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getBoolean("scanned"),
                row.getTimestamp("added_at").toInstant(),
                row.getString("added_name"));
    }
}
