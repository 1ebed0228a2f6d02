package org.qinghe.work;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Responses the viewer sees, by what they are called and what they answer. */
@Repository
class ResponseSearch implements SearchSource {

    private final JdbcClient database;
    private final WorkScopes scopes;

    ResponseSearch(JdbcClient database, WorkScopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    @Override
    public String message() {
        return "work.responses";
    }

    @Override
    public String permission() {
        return WorkAccess.READ;
    }

    @Override
    public List<Hit> find(Sought sought, Viewer viewer, Words words) {
        return database.sql(Sought.among("""
                        select r.id::text as id, r.title as zh, r.title_en as en, r.origin_title as detail_zh,
                               r.origin_title_en as detail_en, '' as text, r.opened_at as newest
                        from work.response r where %s
                        """.formatted(WorkScope.RESPONSE)))
                .param("left", sought.left())
                .param("right", sought.right())
                .params(scopes.of(viewer).parameters())
                .query((row, index) -> Hit.of(row, "/responses/", words))
                .list();
    }
}
