package org.qinghe.oversight.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.units.Unit;
import org.qinghe.work.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SchemeTable {

    private static final String VERSIONS = """
            select s.id, s.title_zh, s.title_en, s.unit_kind, v.version, v.content, v.valid_from, v.made_at, v.made_name
            from oversight.scheme s join oversight.scheme_version v on v.scheme = s.id
            """;

    private final JdbcClient database;

    SchemeTable(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, Bilingual title, Unit.Kind units) {
        database.sql("insert into oversight.scheme (id, title_zh, title_en, unit_kind) values (:id, :zh, :en, :kind)")
                .param("id", id)
                .param("zh", title.chinese())
                .param("en", title.english())
                .param("kind", units.name())
                .update();
    }

    void addVersion(SchemeVersion version, UUID maker) {
        database.sql("""
                        insert into oversight.scheme_version (scheme, version, content, made_at, made_by, made_name)
                        values (:scheme, :version, :content::jsonb, :at, :by, :name)
                        """)
                .param("scheme", version.id())
                .param("version", version.version())
                .param("content", Json.of(version.content()))
                .param("at", Timestamp.from(version.made()))
                .param("by", maker)
                .param("name", version.maker())
                .update();
    }

    /** Whether there was such a draft. */
    boolean rewrite(UUID scheme, int version, Scheme content) {
        return database.sql("""
                        update oversight.scheme_version set content = :content::jsonb
                        where scheme = :scheme and version = :version and valid_from is null
                        """)
                        .param("content", Json.of(content))
                        .param("scheme", scheme)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Whether there was such a draft. */
    boolean enforce(UUID scheme, int version, LocalDate from) {
        return database.sql("""
                        update oversight.scheme_version set valid_from = :from
                        where scheme = :scheme and version = :version and valid_from is null
                        """)
                        .param("from", from)
                        .param("scheme", scheme)
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<SchemeVersion> find(UUID scheme, int version) {
        return database.sql(VERSIONS + " where s.id = :scheme and v.version = :version")
                .param("scheme", scheme)
                .param("version", version)
                .query(SchemeTable::version)
                .optional();
    }

    /** What they are called, by id. */
    Map<UUID, Bilingual> titles(Collection<UUID> schemes) {
        Map<UUID, Bilingual> titles = new HashMap<>();
        database.sql("select id, title_zh, title_en from oversight.scheme where id = any(:schemes)")
                .param("schemes", schemes.toArray(UUID[]::new))
                .query(row -> {
                    titles.put(row.getObject("id", UUID.class), title(row));
                });
        return titles;
    }

    /** The newest first. */
    List<SchemeVersion> versions(UUID scheme) {
        return database.sql(VERSIONS + " where s.id = :scheme order by v.version desc")
                .param("scheme", scheme)
                .query(SchemeTable::version)
                .list();
    }

    /** Every version of every scheme; some dozens at most. */
    List<SchemeVersion> all() {
        return database.sql(VERSIONS + " order by s.title_zh, s.id, v.version desc")
                .query(SchemeTable::version)
                .list();
    }

    /** The version in force on that day. */
    Optional<SchemeVersion> on(UUID scheme, LocalDate day) {
        return database.sql(
                        VERSIONS + " where s.id = :scheme and v.valid_from <= :day order by v.valid_from desc limit 1")
                .param("scheme", scheme)
                .param("day", day)
                .query(SchemeTable::version)
                .optional();
    }

    private static Bilingual title(ResultSet row) throws SQLException {
        return new Bilingual(row.getString("title_zh"), row.getString("title_en"));
    }

    private static SchemeVersion version(ResultSet row, int index) throws SQLException {
        return new SchemeVersion(
                row.getObject("id", UUID.class),
                title(row),
                Unit.Kind.valueOf(row.getString("unit_kind")),
                row.getInt("version"),
                Json.read(row.getString("content"), Scheme.class),
                Optional.ofNullable(row.getObject("valid_from", LocalDate.class)),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_name"));
    }
}
