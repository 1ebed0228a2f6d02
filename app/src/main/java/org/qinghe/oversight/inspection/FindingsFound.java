package org.qinghe.oversight.inspection;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSight;
import org.qinghe.units.UnitSights;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings at the units the viewer sees. */
@Repository
class FindingsFound implements SearchSource {

    private final JdbcClient database;
    private final UnitSights sights;

    FindingsFound(JdbcClient database, UnitSights sights) {
        this.database = database;
        this.sights = sights;
    }

    @Override
    public String message() {
        return "inspection.findings";
    }

    @Override
    public String permission() {
        return InspectionAccess.READ;
    }

    @Override
    public List<Hit> find(Sought sought, Viewer viewer, Words words) {
        return database.sql(Sought.among("""
                        select f.id::text as id, f.title_zh as zh, f.title_en as en, f.issued_on::text as detail_zh,
                               f.issued_on::text as detail_en, f.what as text, f.issued_on as newest
                        from oversight.finding f where %s
                        """.formatted(UnitSight.on("f.unit"))))
                .param("left", sought.left())
                .param("right", sought.right())
                .params(sights.of(viewer).parameters())
                .query((row, index) -> Hit.of(row, "/findings/", words))
                .list();
    }
}
