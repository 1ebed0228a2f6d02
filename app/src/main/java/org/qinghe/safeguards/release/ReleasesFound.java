package org.qinghe.safeguards.release;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables prepared, let go or kept back, by the indicator's name; what they count is not looked in. */
@Repository
class ReleasesFound implements SearchSource {

    private final JdbcClient database;

    ReleasesFound(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String message() {
        return "safeguards.releases";
    }

    @Override
    public String permission() {
        return ReleaseAccess.READ;
    }

    @Override
    public List<Hit> find(Sought sought, Viewer viewer, Words words) {
        return database.sql(Sought.among("""
                        select r.id::text as id, r.name_zh as zh, r.name_en as en, r.first_day::text as detail_zh,
                               r.first_day::text as detail_en, '' as text, r.first_day as newest
                        from safeguards.release r
                        """))
                .param("left", sought.left())
                .param("right", sought.right())
                .query((row, index) -> Hit.of(row, "/releases/", words))
                .list();
    }
}
