package org.qinghe.oversight.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TemplateTable {

    private static final String COLUMNS = """
            kind, language, version, issuer, number, title, recipient, body, file is not null as in_word, made_at, made_by
            """;

    private static final String NEWEST =
            "select distinct on (kind, language) " + COLUMNS + " from oversight.document_template ";

    private final JdbcClient database;

    TemplateTable(JdbcClient database) {
        this.database = database;
    }

    /** The version of each that counts, in one language. */
    List<Template> all(String language) {
        return database.sql(NEWEST + "where language = ? order by kind, language, version desc")
                .param(language)
                .query(TemplateTable::template)
                .list();
    }

    Optional<Template> find(DocumentKind kind, String language) {
        return database.sql(NEWEST + "where kind = ? and language = ? order by kind, language, version desc")
                .params(kind.name(), language)
                .query(TemplateTable::template)
                .optional();
    }

    long count(DocumentKind kind, String language) {
        return database.sql("select count(*) from oversight.document_template where kind = ? and language = ?")
                .params(kind.name(), language)
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    List<Template> versions(DocumentKind kind, String language, Paging paging) {
        return database.sql("select " + COLUMNS + """
                         from oversight.document_template where kind = ? and language = ?
                        order by version desc limit ? offset ?
                        """)
                .params(kind.name(), language, paging.size(), paging.offset())
                .query(TemplateTable::template)
                .list();
    }

    Optional<Template> version(DocumentKind kind, String language, int version) {
        return database.sql("select " + COLUMNS
                        + " from oversight.document_template where kind = ? and language = ? and version = ?")
                .params(kind.name(), language, version)
                .query(TemplateTable::template)
                .optional();
    }

    /** The newest of those that came with Qinghe. */
    Template shipped(DocumentKind kind, String language) {
        return database.sql(NEWEST + """
                        where kind = ? and language = ? and made_by is null order by kind, language, version desc
                        """)
                .params(kind.name(), language)
                .query(TemplateTable::template)
                .single();
    }

    /** The file of a template that has one. */
    byte[] file(Template template) {
        return database.sql("""
                        select file from oversight.document_template where kind = ? and language = ? and version = ?
                        """)
                .params(template.kind().name(), template.language(), template.version())
                .query(byte[].class)
                .single();
    }

    /** Adds the next version; says which it is. Two at once do not become one: the second is refused by the key. */
    int add(DocumentKind kind, String language, TemplateText text, UUID by) {
        return database.sql("""
                        insert into oversight.document_template
                            (kind, language, version, issuer, number, title, recipient, body, made_by)
                        select :kind, :language, max(version) + 1, :issuer, :number, :title, :recipient, :body, :by
                        from oversight.document_template where kind = :kind and language = :language
                        returning version
                        """)
                .param("kind", kind.name())
                .param("language", language)
                .param("issuer", text.issuer())
                .param("number", text.number())
                .param("title", text.title())
                .param("recipient", text.recipient())
                .param("body", text.body())
                .param("by", by)
                .query(Integer.class)
                .single();
    }

    /** Adds one that was there before as the next version. */
    int again(Template template, UUID by) {
        return database.sql("""
                        insert into oversight.document_template
                            (kind, language, version, issuer, number, title, recipient, body, file, made_by)
                        select kind, language, (select max(version) + 1 from oversight.document_template newest
                                                where newest.kind = old.kind and newest.language = old.language),
                               issuer, number, title, recipient, body, file, :by
                        from oversight.document_template old
                        where kind = :kind and language = :language and version = :version
                        returning version
                        """)
                .param("kind", template.kind().name())
                .param("language", template.language())
                .param("version", template.version())
                .param("by", by)
                .query(Integer.class)
                .single();
    }

    static TemplateText text(ResultSet row) throws SQLException {
        return new TemplateText(
                row.getString("issuer"),
                row.getString("number"),
                row.getString("title"),
                row.getString("recipient"),
                row.getString("body"));
    }

    private static Template template(ResultSet row, int number) throws SQLException {
        return new Template(
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("language"),
                row.getInt("version"),
                text(row),
                row.getBoolean("in_word"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("made_by", UUID.class)));
    }
}
