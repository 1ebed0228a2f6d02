package org.qinghe.oversight.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.database.Like;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Issued documents; the database keeps each as it was. */
@Repository
class DocumentTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String FOUND = """
            from oversight.document
            where (:all or area = any(:areas))
              and (:kind = '' or kind = :kind)
              and (:words = '' or title ilike '%' || :words || '%' or number ilike '%' || :words || '%')
            """;

    private final JdbcClient database;

    DocumentTable(JdbcClient database) {
        this.database = database;
    }

    /** Which areas' documents are seen. */
    record Seen(boolean all, List<String> areas) {}

    void add(Issued issued, String subject, Documents.Draft draft, Viewer by) {
        database.sql("""
                        insert into oversight.document (id, kind, language, template_version, area, subject, number, title,
                                                        content, issued_at, issued_by, issued_name)
                        values (:id, :kind, :language, :version, :area, :subject, :number, :title,
                                :content::jsonb, :at, :by, :name)
                        """)
                .param("id", issued.id())
                .param("kind", issued.kind().name())
                .param("language", issued.language())
                .param("version", issued.templateVersion())
                .param("area", issued.area())
                .param("subject", subject)
                .param("number", issued.number())
                .param("title", issued.title())
                .param("content", JSON.writeValueAsString(draft.filled()))
                .param("at", Timestamp.from(issued.issuedAt()))
                .param("by", by.account())
                .param("name", issued.issuedBy())
                .update();
        database.sql("insert into oversight.document_file (document, file) values (?, ?)")
                .params(issued.id(), draft.file())
                .update();
    }

    /** How many of the kind were issued in a year. */
    long issuedIn(int year, DocumentKind kind) {
        return database.sql("""
                        select count(*) from oversight.document
                        where kind = ? and extract(year from issued_at at time zone 'Asia/Shanghai') = ?
                        """).params(kind.name(), year).query(Long.class).single();
    }

    boolean numberTaken(String number) {
        return database.sql("select exists (select from oversight.document where number = ? and number <> '')")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    long count(Search search, Seen seen) {
        return database.sql("select count(*) " + FOUND)
                .param("all", seen.all())
                .param("areas", seen.areas().toArray(String[]::new))
                .param("kind", search.kind())
                .param("words", Like.literally(search.words()))
                .query(Long.class)
                .single();
    }

    List<Issued> page(Search search, Seen seen, Paging paging) {
        return database.sql("select * " + FOUND + " order by issued_at desc, id limit :size offset :offset")
                .param("all", seen.all())
                .param("areas", seen.areas().toArray(String[]::new))
                .param("kind", search.kind())
                .param("words", Like.literally(search.words()))
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(DocumentTable::issued)
                .list();
    }

    Optional<Issued> find(UUID id, Seen seen) {
        return database.sql("select * from oversight.document where id = :id and (:all or area = any(:areas))")
                .param("id", id)
                .param("all", seen.all())
                .param("areas", seen.areas().toArray(String[]::new))
                .query(DocumentTable::issued)
                .optional();
    }

    /** Nothing for what was issued when files were not yet kept. */
    Optional<byte[]> file(UUID id) {
        return database.sql("select file from oversight.document_file where document = ?")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    Filled content(UUID id) {
        return JSON.readValue(
                database.sql("select content from oversight.document where id = ?")
                        .param(id)
                        .query(String.class)
                        .single(),
                Filled.class);
    }

    private static Issued issued(ResultSet row, int number) throws SQLException {
        return new Issued(
                row.getObject("id", UUID.class),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("language"),
                row.getInt("template_version"),
                row.getString("area"),
                row.getString("number"),
                row.getString("title"),
                instant(row),
                row.getString("issued_name"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("issued_at", OffsetDateTime.class).toInstant();
    }
}
