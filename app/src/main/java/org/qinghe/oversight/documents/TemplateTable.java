package org.qinghe.oversight.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TemplateTable {

    private static final String NEWEST = """
            select distinct on (kind, language) * from oversight.document_template
            """;

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

    private static Template template(ResultSet row, int number) throws SQLException {
        return new Template(
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("language"),
                row.getInt("version"),
                new TemplateText(
                        row.getString("issuer"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("recipient"),
                        row.getString("body")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("made_by", UUID.class)));
    }
}
