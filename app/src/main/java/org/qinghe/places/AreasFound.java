package org.qinghe.places;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Areas within the viewer’s own, by name and code. */
@Repository
class AreasFound implements SearchSource {

    private final JdbcClient database;
    private final Places places;

    AreasFound(JdbcClient database, Places places) {
        this.database = database;
        this.places = places;
    }

    @Override
    public String message() {
        return "places.list";
    }

    @Override
    public String permission() {
        return PlacesAccess.READ;
    }

    @Override
    public List<Hit> find(Sought sought, Viewer viewer, Words words) {
        return database.sql(Sought.among("""
                        select a.code as id, a.name_zh as zh, a.name_en as en, a.code as detail_zh, a.code as detail_en, a.code as text,
                               -length(a.code) as newest
                        from places.area a where :everywhere or a.code = any(:codes)
                        """))
                .param("left", sought.left())
                .param("right", sought.right())
                .param("everywhere", viewer.area().equals(Places.EVERYWHERE))
                .param("codes", codes(viewer))
                .query((row, index) -> Hit.of(row, "/places/", words))
                .list();
    }

    private String[] codes(Viewer viewer) {
        return viewer.area().equals(Places.EVERYWHERE)
                ? new String[0]
                : places.within(viewer.area()).stream().map(Area::code).toArray(String[]::new);
    }
}
