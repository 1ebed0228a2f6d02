package org.qinghe.oversight.documents;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents issued for the areas the viewer sees. */
@Repository
class DocumentsFound implements SearchSource {

    private final JdbcClient database;
    private final Documents documents;

    DocumentsFound(JdbcClient database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    @Override
    public String message() {
        return "documents";
    }

    @Override
    public String permission() {
        return DocumentAccess.READ;
    }

    @Override
    public List<Hit> find(Sought sought, Viewer viewer, Words words) {
        var seen = documents.seen(viewer);
        return database.sql(Sought.among("""
                        select d.id::text as id, d.title as zh, '' as en, d.number as detail_zh, d.number as detail_en,
                               d.number as text, d.issued_at as newest
                        from oversight.document d where :all or d.area = any(:areas)
                        """))
                .param("left", sought.left())
                .param("right", sought.right())
                .param("all", seen.all())
                .param("areas", seen.areas().toArray(String[]::new))
                .query((row, index) -> Hit.of(row, "/documents/", words))
                .list();
    }
}
