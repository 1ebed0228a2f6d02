package org.qinghe.prevention.teaching;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.prevention.SchoolStage;
import org.qinghe.prevention.curriculum.Teaching;
import org.qinghe.units.UnitSight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sets what was held against what was planned. */
@Repository
class CoverageTable {

    private final JdbcClient database;

    CoverageTable(JdbcClient database) {
        this.database = database;
    }

    private record Line(UUID school, SchoolStage stage, Coverage coverage) {}

    /** By school and stage, in the order of stages; schools and stages with nothing planned and nothing held are missing. */
    Map<UUID, Map<SchoolStage, Coverage>> of(SchoolYear year, UnitSight sight) {
        Map<UUID, Map<SchoolStage, Coverage>> found = new HashMap<>();
        lines(year, sight)
                .forEach(line -> found.computeIfAbsent(line.school(), any -> new EnumMap<>(SchoolStage.class))
                        .put(line.stage(), line.coverage()));
        return found;
    }

    private List<Line> lines(SchoolYear year, UnitSight sight) {
        return database.sql("""
                        with line as (
                            select p.school, l.stage, p.classes, least(p.classes, count(distinct h.class_label)) as done
                            from prevention.planned p
                            join prevention.lesson l on l.id = p.lesson
                            left join prevention.held h on h.school = p.school and h.year = p.year and h.lesson = p.lesson
                                 and h.grade = p.grade and not h.withdrawn
                            where p.year = :year and %s
                            group by p.id, l.stage
                        ), planned as (
                            select school, stage, sum(classes) as planned, sum(done) as done from line group by school, stage
                        ), held as (
                            select h.school, l.stage, count(*) as held, sum(h.pupils) as attendances,
                                   count(*) filter (where l.teaching = any(:working)) as working
                            from prevention.held h join prevention.lesson l on l.id = h.lesson
                            where h.year = :year and not h.withdrawn and %s
                            group by h.school, l.stage
                        )
                        select school, stage, coalesce(planned, 0) as planned, coalesce(done, 0) as done,
                               coalesce(held, 0) as held, coalesce(working, 0) as working,
                               coalesce(attendances, 0) as attendances
                        from planned full join held using (school, stage)
                        """.formatted(UnitSight.on("p.school"), UnitSight.on("h.school")))
                .param("year", year.begins())
                .params(sight.parameters())
                .param("working", Teaching.working().stream().map(Enum::name).toArray(String[]::new))
                .query((row, index) -> new Line(
                        row.getObject("school", UUID.class),
                        SchoolStage.valueOf(row.getString("stage")),
                        new Coverage(
                                row.getLong("planned"),
                                row.getLong("done"),
                                row.getLong("held"),
                                row.getLong("working"),
                                row.getLong("attendances"))))
                .list();
    }
}
