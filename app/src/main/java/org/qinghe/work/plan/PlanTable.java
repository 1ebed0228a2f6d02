package org.qinghe.work.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
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

    void add(UUID plan, Objective objective, Instant now) {
        database.sql("""
                        insert into work.objective (id, plan, title_zh, title_en, indicator, area, unit, baseline, target, made_at)
                        values (:id, :plan, :zh, :en, :indicator, :area, :unit, :baseline, :target, :now)
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
                .param("now", Timestamp.from(now))
                .update();
    }

    Instant objectiveMade(UUID id) {
        return database.sql("select made_at from work.objective where id = :id")
                .param("id", id)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /** Whether it still held. */
    boolean withdraw(UUID objective, String reason, Instant now) {
        return database.sql("""
                        update work.objective set withdrawn_at = :now, withdrawn_why = :reason
                        where id = :id and withdrawn_at is null
                        """)
                        .param("id", objective)
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Writes the objective anew and keeps what stood there. */
    void correct(Objective anew, String reason, Viewer by, Instant now) {
        database.sql("""
                        insert into work.objective_before (objective, changed_at, changed_by, changed_name, reason,
                            title_zh, title_en, indicator, area, unit, baseline, target)
                        select id, :now, :by, :name, :reason, title_zh, title_en, indicator, area, unit, baseline, target
                        from work.objective where id = :id
                        """)
                .param("id", anew.id())
                .param("now", Timestamp.from(now))
                .param("by", by.account())
                .param("name", by.name())
                .param("reason", reason)
                .update();
        database.sql("""
                        update work.objective set title_zh = :zh, title_en = :en, indicator = :indicator, area = :area,
                            unit = :unit, baseline = :baseline, target = :target
                        where id = :id
                        """)
                .param("id", anew.id())
                .param("zh", anew.title().chinese())
                .param("en", anew.title().english())
                .param("indicator", anew.indicator())
                .param("area", anew.area())
                .param("unit", anew.unit())
                .param("baseline", anew.baseline())
                .param("target", anew.target())
                .update();
    }

    /** What the objective said before each correction, newest first. */
    List<Correction> corrections(UUID objective) {
        return database.sql("select * from work.objective_before where objective = :id order by id desc")
                .param("id", objective)
                .query((row, number) -> new Correction(
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("changed_name"),
                        row.getString("reason"),
                        new Objective(
                                objective,
                                new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                                row.getObject("indicator", UUID.class),
                                row.getString("area"),
                                row.getObject("unit", UUID.class),
                                row.getDouble("baseline"),
                                row.getDouble("target"),
                                Optional.empty())))
                .list();
    }

    /** Whether the target was still that. */
    boolean setTarget(UUID objective, double was, double becomes) {
        return database.sql("""
                        update work.objective set target = :becomes
                        where id = :id and target = :was and baseline <> :becomes and withdrawn_at is null
                        """)
                        .param("id", objective)
                        .param("was", was)
                        .param("becomes", becomes)
                        .update()
                == 1;
    }

    /** Whether that unit still answered for it. */
    boolean setUnit(UUID objective, UUID was, UUID becomes) {
        return database.sql("""
                        update work.objective set unit = :becomes where id = :id and unit = :was and withdrawn_at is null
                        """)
                        .param("id", objective)
                        .param("was", was)
                        .param("becomes", becomes)
                        .update()
                == 1;
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

    /** An objective with the id of its plan. */
    record Promised(UUID plan, Objective objective) {}

    /** Those of the plans that the units answer for; withdrawn ones are no promise any more. */
    List<Promised> objectivesOf(Collection<UUID> units, Collection<UUID> plans) {
        return database.sql("""
                        select * from work.objective
                        where unit = any(:units) and plan = any(:plans) and withdrawn_at is null order by position
                        """)
                .param("units", units.toArray(UUID[]::new))
                .param("plans", plans.toArray(UUID[]::new))
                .query((row, number) -> new Promised(row.getObject("plan", UUID.class), objective(row, number)))
                .list();
    }

    Optional<Promised> objective(UUID id) {
        return database.sql("select * from work.objective where id = :id")
                .param("id", id)
                .query((row, number) -> new Promised(row.getObject("plan", UUID.class), objective(row, number)))
                .optional();
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
                row.getDouble("target"),
                Optional.of(row.getString("withdrawn_why")).filter(why -> !why.isEmpty()));
    }
}
