package org.qinghe.funds;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSight;
import org.qinghe.units.UnitSights;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Budget lines of the units the viewer sees. */
@Repository
class LinesFound implements SearchSource {

    private final JdbcClient database;
    private final UnitSights sights;

    LinesFound(JdbcClient database, UnitSights sights) {
        this.database = database;
        this.sights = sights;
    }

    @Override
    public String message() {
        return "funds.lines";
    }

    @Override
    public String permission() {
        return FundsAccess.READ;
    }

    @Override
    public List<Hit> find(Sought sought, Viewer viewer, Words words) {
        return database.sql(Sought.among("""
                        select l.id::text as id, l.title as zh, '' as en, f.year || ' ' || f.name_zh as detail_zh,
                               f.year || ' ' || f.name_en as detail_en, f.name_zh || ' ' || f.name_en || ' ' || f.year as text,
                               f.year as newest
                        from funds.line l join funds.source f on f.id = l.source where %s
                        """.formatted(UnitSight.on("l.unit"))))
                .param("left", sought.left())
                .param("right", sought.right())
                .params(sights.of(viewer).parameters())
                .query((row, index) -> Hit.of(row, "/funds/lines/", words))
                .list();
    }
}
