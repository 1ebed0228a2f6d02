package org.qinghe.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements on a module's own table of files; every such table has the same columns but for what a file belongs to. */
public final class FileTable {

    private final JdbcClient database;
    private final String table;
    private final String of;

    /**
     * @param table the table with its schema, such as {@code work.evidence}
     * @param of the column of what a file belongs to, such as {@code task}
     */
    public FileTable(JdbcClient database, String table, String of) {
        this.database = database;
        this.table = table;
        this.of = of;
    }

    /** Its id; nothing where the very same content is there. */
    public Optional<UUID> add(UUID belongsTo, TakenFile file, Viewer by, Instant at) {
        return database.sql("""
                        insert into %s (id, %s, name, type, size, sha256, stored_as, scanned, added_at, added_by, added_name)
                        values (:id, :of, :name, :type, :size, :sha256, :storedAs, :scanned, :at, :by, :byName)
                        on conflict do nothing
                        returning id
                        """.formatted(table, of))
                .param("id", UUID.randomUUID())
                .param("of", belongsTo)
                .param("name", file.name())
                .param("type", file.type().name())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("storedAs", file.storedAs())
                .param("scanned", file.scanned())
                .param("at", Timestamp.from(at))
                .param("by", by.account())
                .param("byName", by.name())
                .query(UUID.class)
                .optional();
    }

    /** Those that were not taken down, oldest first. */
    public List<KeptFile> of(UUID belongsTo) {
        return database.sql("select * from %s where %s = :of and removed_at is null order by added_at, id"
                        .formatted(table, of))
                .param("of", belongsTo)
                .query(this::file)
                .list();
    }

    /** How many files each of them has; those without one are left out. */
    public Map<UUID, Integer> count(Collection<UUID> belongTo) {
        Map<UUID, Integer> counted = new HashMap<>();
        database.sql("""
                        select %1$s as belongs_to, count(*) as files from %2$s
                        where %1$s = any(:of) and removed_at is null group by %1$s
                        """.formatted(of, table))
                .param("of", belongTo.toArray(UUID[]::new))
                .query(row -> {
                    counted.put(row.getObject("belongs_to", UUID.class), row.getInt("files"));
                });
        return counted;
    }

    public Optional<KeptFile> find(UUID id) {
        return database.sql("select * from %s where id = :id and removed_at is null".formatted(table))
                .param("id", id)
                .query(this::file)
                .optional();
    }

    /** Whether it was still there. */
    public boolean remove(UUID id, Viewer by, Instant at) {
        return database.sql("""
                        update %s set removed_at = :at, removed_by = :by where id = :id and removed_at is null
                        """.formatted(table))
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .param("by", by.account())
                        .update()
                == 1;
    }

    private KeptFile file(ResultSet row, int index) throws SQLException {
        return new KeptFile(
                row.getObject("id", UUID.class),
                row.getObject(of, UUID.class),
                new TakenFile(
                        row.getString("name"),
                        FileType.valueOf(row.getString("type")),
                        row.getLong("size"),
                        row.getString("sha256"),
                        row.getBoolean("scanned"),
                        row.getString("stored_as")),
                row.getTimestamp("added_at").toInstant(),
                row.getString("added_name"));
    }
}
