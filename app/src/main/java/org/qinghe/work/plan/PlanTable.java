package org.qinghe.work.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.work.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlanTable {

    private final JdbcClient database;

    PlanTable(JdbcClient database) {
        this.database = database;
    }

    void add(Plan plan, UUID by, Instant now) {
        database.sql("""
                        insert into work.plan (id, title_zh, title_en, area, first_year, last_year, made_at, made_by)
                        values (:id, :zh, :en, :area, :first, :last, :now, :by)
                        """)
                .param("id", plan.id())
                .param("zh", plan.title().chinese())
                .param("en", plan.title().english())
                .param("area", plan.area())
                .param("first", plan.firstYear())
                .param("last", plan.lastYear())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    void add(UUID plan, Objective objective) {
        database.sql("""
                        insert into work.objective (id, plan, title_zh, title_en, indicator, area, unit, baseline, target)
                        values (:id, :plan, :zh, :en, :indicator, :area, :unit, :baseline, :target)
                        """)
                .param("id", objective.id())
                .param("plan", plan)
                .param("zh", objective.title().chinese())
                .param("en", objective.title().english())
                .param("indicator", objective.indicator())
                .param("area", objective.area())
                .param("unit", objective.unit())
                .param("baseline", objective.baseline())
                .param("target", objective.target())
                .update();
    }

    Optional<Plan> find(UUID id) {
        return database.sql("select * from work.plan where id = :id")
                .param("id", id)
                .query(PlanTable::plan)
                .optional();
    }

    /** Newest years first; an installation has some dozens at most. */
    List<Plan> all() {
        return database.sql("select * from work.plan order by last_year desc, first_year desc, made_at desc")
                .query(PlanTable::plan)
                .list();
    }

    List<Objective> objectives(UUID plan) {
        return database.sql("select * from work.objective where plan = :plan order by position")
                .param("plan", plan)
                .query(PlanTable::objective)
                .list();
    }

    private static Plan plan(ResultSet row, int number) throws SQLException {
        return new Plan(
                row.getObject("id", UUID.class),
                new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                row.getString("area"),
                row.getInt("first_year"),
                row.getInt("last_year"));
    }

    private static Objective objective(ResultSet row, int number) throws SQLException {
        return new Objective(
                row.getObject("id", UUID.class),
                new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                row.getObject("indicator", UUID.class),
                row.getString("area"),
                row.getObject("unit", UUID.class),
                row.getDouble("baseline"),
                row.getDouble("target"));
    }
}
