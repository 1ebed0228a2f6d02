package org.qinghe.cooperation.plans;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans with other regions, by what they are called, what they are for and with whom they are made. */
@Repository
class JointPlanSearch implements SearchSource {

    private final JdbcClient database;
    private final PlanSights sights;

    JointPlanSearch(JdbcClient database, PlanSights sights) {
        this.database = database;
        this.sights = sights;
    }

    @Override
    public String message() {
        return "cooperation.plans";
    }

    @Override
    public String permission() {
        return JointPlansAccess.READ;
    }

    @Override
    public List<Hit> find(Sought sought, Viewer viewer, Words words) {
        return database.sql(Sought.among("""
                        select p.id::text as id, p.title as zh, '' as en, r.name_zh as detail_zh, r.name_en as detail_en,
                               p.purpose || ' ' || r.name_zh || ' ' || r.name_en as text, p.changed_at as newest
                        from cooperation.joint_plan p join cooperation.partner r on r.id = p.partner
                        where
                        """ + PlanSight.CONDITION))
                .params(sights.of(viewer).parameters())
                .param("left", sought.left())
                .param("right", sought.right())
                .query((row, index) -> Hit.of(row, JointPlansAccess.PLANS + "/", words))
                .list();
    }
}
