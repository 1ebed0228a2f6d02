package org.qinghe.oversight.documents;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that were sent as templates and are not used yet: one of a kind in each language, the newest. */
@Repository
class TrialTable {

    private final JdbcClient database;

    TrialTable(JdbcClient database) {
        this.database = database;
    }

    void put(DocumentKind kind, String language, Trial trial, UUID by) {
        drop(kind, language);
        database.sql("""
                        insert into oversight.template_trial
                            (kind, language, issuer, number, title, recipient, body, file, made_by)
                        values (:kind, :language, :issuer, :number, :title, :recipient, :body, :file, :by)
                        """)
                .param("kind", kind.name())
                .param("language", language)
                .param("issuer", trial.text().issuer())
                .param("number", trial.text().number())
                .param("title", trial.text().title())
                .param("recipient", trial.text().recipient())
                .param("body", trial.text().body())
                .param("file", trial.file())
                .param("by", by)
                .update();
    }

    Optional<Trial> find(DocumentKind kind, String language) {
        return database.sql("select * from oversight.template_trial where kind = ? and language = ?")
                .params(kind.name(), language)
                .query((row, number) -> new Trial(TemplateTable.text(row), row.getBytes("file")))
                .optional();
    }

    /** Makes it the next version; says which. Nothing where there is none any more. */
    Optional<Integer> use(DocumentKind kind, String language, UUID by) {
        var version = database.sql("""
                        insert into oversight.document_template
                            (kind, language, version, issuer, number, title, recipient, body, file, made_by)
                        select kind, language, (select max(version) + 1 from oversight.document_template newest
                                                where newest.kind = trial.kind and newest.language = trial.language),
                               issuer, number, title, recipient, body, file, :by
                        from oversight.template_trial trial where kind = :kind and language = :language
                        returning version
                        """)
                .param("kind", kind.name())
                .param("language", language)
                .param("by", by)
                .query(Integer.class)
                .optional();
        drop(kind, language);
        return version;
    }

    void drop(DocumentKind kind, String language) {
        database.sql("delete from oversight.template_trial where kind = ? and language = ?")
                .params(kind.name(), language)
                .update();
    }
}
