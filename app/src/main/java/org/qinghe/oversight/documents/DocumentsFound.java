package org.qinghe.oversight.documents;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents issued for the areas the viewer sees. */
@Repository
class DocumentsFound implements SearchSource {

    private final JdbcClient database;
    private final Places places;

    DocumentsFound(JdbcClient database, Places places) {
        this.database = database;
        this.places = places;
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
        return database.sql(Sought.among("""
                        select d.id::text as id, d.title as zh, '' as en, d.number as detail_zh, d.number as detail_en,
                               d.number as text, d.issued_at as newest
                        from oversight.document d where :all or d.area = any(:areas)
                        """))
                .param("left", sought.left())
                .param("right", sought.right())
                .param("all", viewer.area().equals(Places.EVERYWHERE))
                .param("areas", areas(viewer))
                .query((row, index) -> Hit.of(row, "/documents/", words))
                .list();
    }

    private String[] areas(Viewer viewer) {
        return viewer.area().equals(Places.EVERYWHERE)
                ? new String[0]
                : places.within(viewer.area()).stream().map(Area::code).toArray(String[]::new);
    }
}
