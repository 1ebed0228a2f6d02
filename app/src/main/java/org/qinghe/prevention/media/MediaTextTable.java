package org.qinghe.prevention.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.database.Like;
import org.qinghe.units.UnitSight;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MediaTextTable {

    private static final String SELECTED = """
            select t.*, (select count(*) from prevention.media_plan p join prevention.event e on e.id = p.event
                          where p.text = t.id and e.state = 'HELD') as uses
            """;

    private static final String FOUND = """
             from prevention.media_text t
            where %s and (:pattern = '' or t.title ilike :pattern) and (:state = '' or t.state = :state)
            """.formatted(UnitSight.on("t.unit"));

    private final JdbcClient database;

    MediaTextTable(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, UUID unit, MediaText.Kind kind, MediaTextForm form, Viewer by, Instant at) {
        database.sql("""
                        insert into prevention.media_text (id, unit, kind, title, body, state, version, written_by, written_name, written_at)
                        values (:id, :unit, :kind, :title, :body, 'DRAFT', 1, :by, :name, :at)
                        """)
                .param("id", id)
                .param("unit", unit)
                .param("kind", kind.name())
                .param("title", form.title())
                .param("body", form.body())
                .param("by", by.account())
                .param("name", by.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Whatever was approved is not any more. Whether it is still the version that was read. */
    boolean change(UUID id, int version, MediaText.Kind kind, MediaTextForm form, Viewer by, Instant at) {
        return database.sql("""
                                update prevention.media_text
                                set kind = :kind, title = :title, body = :body, state = 'DRAFT', version = version + 1, returned = '',
                                    written_by = :by, written_name = :name, written_at = :at,
                                    approved_by = null, approved_name = '', approved_at = null
                                where id = :id and version = :version
                                """)
                        .param("id", id)
                        .param("version", version)
                        .param("kind", kind.name())
                        .param("title", form.title())
                        .param("body", form.body())
                        .param("by", by.account())
                        .param("name", by.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Whether it was a draft. */
    boolean propose(UUID id) {
        return database.sql(
                                "update prevention.media_text set state = 'PROPOSED', returned = '' where id = ? and state = 'DRAFT'")
                        .param(id)
                        .update()
                == 1;
    }

    /** Whether it was proposed. */
    boolean giveBack(UUID id, String why) {
        return database.sql(
                                "update prevention.media_text set state = 'DRAFT', returned = :why where id = :id and state = 'PROPOSED'")
                        .param("id", id)
                        .param("why", why)
                        .update()
                == 1;
    }

    /** Whether that version was proposed, by somebody else. */
    boolean approve(UUID id, int version, Viewer by, Instant at) {
        return database.sql("""
                                update prevention.media_text
                                set state = 'APPROVED', approved_by = :by, approved_name = :name, approved_at = :at
                                where id = :id and version = :version and state = 'PROPOSED' and written_by <> :by
                                """)
                        .param("id", id)
                        .param("version", version)
                        .param("by", by.account())
                        .param("name", by.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void explain(UUID text, int version, int number, Finding.Reason reason, String explanation) {
        database.sql("""
                        insert into prevention.media_text_explained (text, version, number, reason, explanation)
                        values (:text, :version, :number, :reason, :explanation)
                        """)
                .param("text", text)
                .param("version", version)
                .param("number", number)
                .param("reason", reason.name())
                .param("explanation", explanation)
                .update();
    }

    /** Why what was found in that version may stay, in the order of the text. */
    List<String> explanations(UUID text, int version) {
        return database.sql("""
                        select explanation from prevention.media_text_explained where text = :text and version = :version order by number
                        """)
                .param("text", text)
                .param("version", version)
                .query((row, index) -> row.getString("explanation"))
                .list();
    }

    Optional<MediaText> find(UUID id, UnitSight sight) {
        return database.sql(SELECTED + " from prevention.media_text t where t.id = :id and " + UnitSight.on("t.unit"))
                .param("id", id)
                .params(sight.parameters())
                .query(MediaTextTable::text)
                .optional();
    }

    long count(String words, String state, UnitSight sight) {
        return asked("select count(*)", "", words, state, sight)
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    List<MediaText> page(String words, String state, UnitSight sight, Paging paging) {
        return asked(SELECTED, " order by t.written_at desc, t.id limit :size offset :offset", words, state, sight)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(MediaTextTable::text)
                .list();
    }

    /** Those that may be used outside, the newest first. */
    List<MediaText> approved(UnitSight sight) {
        return asked(SELECTED, " order by t.written_at desc, t.id limit 200", "", "APPROVED", sight)
                .query(MediaTextTable::text)
                .list();
    }

    private JdbcClient.StatementSpec asked(String selected, String order, String words, String state, UnitSight sight) {
        return database.sql(selected + FOUND + order)
                .param("pattern", words.isEmpty() ? "" : "%" + Like.literally(words) + "%")
                .param("state", state)
                .params(sight.parameters());
    }

    private static MediaText text(ResultSet row, int index) throws SQLException {
        return new MediaText(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                MediaText.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("body"),
                MediaText.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("returned"),
                row.getObject("written_by", UUID.class),
                row.getString("written_name"),
                row.getString("approved_name"),
                row.getInt("uses"));
    }
}
