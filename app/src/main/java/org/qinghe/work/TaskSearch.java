package org.qinghe.work;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks the viewer sees, by what they are called and what is to be done. */
@Repository
class TaskSearch implements SearchSource {

    private final JdbcClient database;
    private final WorkScopes scopes;

    TaskSearch(JdbcClient database, WorkScopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    @Override
    public String message() {
        return "work.tasks";
    }

    @Override
    public String permission() {
        return WorkAccess.READ;
    }

    @Override
    public List<Hit> find(Sought sought, Viewer viewer, Words words) {
        return database.sql(Sought.among("""
                        select t.id::text as id, t.title_zh as zh, t.title_en as en, t.parent_zh as detail_zh, t.parent_en as detail_en,
                               t.detail_zh || ' ' || t.detail_en || ' ' || t.parent_zh || ' ' || t.parent_en as text, t.due as newest
                        from work.placed_task t where t.state <> 'CANCELLED' and %s
                        """.formatted(WorkScope.TASK)))
                .param("left", sought.left())
                .param("right", sought.right())
                .params(scopes.of(viewer).parameters())
                .query((row, index) -> Hit.of(row, "/tasks/", words))
                .list();
    }
}
