package org.qinghe.figures.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.figures.quality.ConsistencyRule.Comparison;
import org.qinghe.figures.quality.ConsistencyRule.Scope;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rules of consistency; some dozens at most. */
@Repository
class ConsistencyRules {

    private final JdbcClient database;
    private final AuditTrail trail;

    ConsistencyRules(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    List<ConsistencyRule> all() {
        return database.sql("select * from figures.consistency_rule order by scope desc, name_zh, id")
                .query(ConsistencyRules::rule)
                .list();
    }

    Optional<ConsistencyRule> find(UUID id) {
        return database.sql("select * from figures.consistency_rule where id = ?")
                .param(id)
                .query(ConsistencyRules::rule)
                .optional();
    }

    /** Adds the rule, in force, or changes it; whether a known one is in force stays as it is. */
    @Transactional
    public void save(ConsistencyRule rule) {
        database.sql("""
                        insert into figures.consistency_rule (id, name_zh, name_en, scope, left_side, comparison, right_side)
                        values (:id, :nameZh, :nameEn, :scope, :left, :comparison, :right)
                        on conflict (id) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                            scope = excluded.scope, left_side = excluded.left_side, comparison = excluded.comparison,
                            right_side = excluded.right_side
                        """)
                .param("id", rule.id())
                .param("nameZh", rule.nameZh())
                .param("nameEn", rule.nameEn())
                .param("scope", rule.scope().name())
                .param("left", rule.left().toArray(UUID[]::new))
                .param("comparison", rule.comparison().name())
                .param("right", rule.right().toArray(UUID[]::new))
                .update();
        trail.record("figures.rule.saved", "rule/" + rule.id(), Map.of("name", rule.nameZh()));
    }

    /** Holds figures against the rule from now on, or no longer; nothing else of it changes. */
    @Transactional
    public void turn(ConsistencyRule rule, boolean on) {
        database.sql("update figures.consistency_rule set active = :on where id = :id")
                .param("on", on)
                .param("id", rule.id())
                .update();
        trail.record(on ? "figures.rule.on" : "figures.rule.off", "rule/" + rule.id(), Map.of("name", rule.nameZh()));
    }

    @Transactional
    public void remove(ConsistencyRule rule) {
        database.sql("delete from figures.consistency_rule where id = ?")
                .param(rule.id())
                .update();
        trail.record("figures.rule.removed", "rule/" + rule.id(), Map.of("name", rule.nameZh()));
    }

    private static ConsistencyRule rule(ResultSet row, int index) throws SQLException {
        return new ConsistencyRule(
                row.getObject("id", UUID.class),
                row.getString("name_zh"),
                row.getString("name_en"),
                Scope.valueOf(row.getString("scope")),
                List.of((UUID[]) row.getArray("left_side").getArray()),
                Comparison.valueOf(row.getString("comparison")),
                List.of((UUID[]) row.getArray("right_side").getArray()),
                row.getBoolean("active"));
    }
}
