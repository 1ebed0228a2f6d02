package org.qinghe.prevention.teaching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SchoolPlanTable {

    private static final String LINES = """
            select p.*, (select count(distinct h.class_label) from prevention.held h
                         where h.school = p.school and h.year = p.year and h.lesson = p.lesson and h.grade = p.grade
                           and not h.withdrawn) as done
            from prevention.planned p join prevention.lesson l on l.id = p.lesson
            """;

    private final JdbcClient database;

    SchoolPlanTable(JdbcClient database) {
        this.database = database;
    }

    /** Whether the grade did not have the lesson in that plan yet. */
    boolean add(PlanLine line, UUID by, Instant at) {
        return database.sql("""
                                insert into prevention.planned (id, school, year, lesson, grade, classes, made_at, made_by)
                                values (:id, :school, :year, :lesson, :grade, :classes, :at, :by) on conflict do nothing
                                """)
                        .param("id", line.id())
                        .param("school", line.school())
                        .param("year", line.year().begins())
                        .param("lesson", line.lesson())
                        .param("grade", line.grade())
                        .param("classes", line.classes())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    void change(UUID id, int classes) {
        database.sql("update prevention.planned set classes = :classes where id = :id")
                .param("id", id)
                .param("classes", classes)
                .update();
    }

    /** Whether it was there. */
    boolean remove(UUID id) {
        return database.sql("delete from prevention.planned where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<PlanLine> find(UUID id) {
        return database.sql(LINES + "where p.id = :id")
                .param("id", id)
                .query(SchoolPlanTable::line)
                .optional();
    }

    /** By stage, grade and title; a school's plan has some dozens at most. */
    List<PlanLine> of(UUID school, SchoolYear year) {
        return database.sql(LINES + """
                        where p.school = :school and p.year = :year
                        order by array_position(array['PRIMARY', 'JUNIOR', 'SENIOR', 'VOCATIONAL', 'UNIVERSITY'], l.stage),
                                 p.grade, l.title_zh, p.id
                        """)
                .param("school", school)
                .param("year", year.begins())
                .query(SchoolPlanTable::line)
                .list();
    }

    private static PlanLine line(ResultSet row, int index) throws SQLException {
        return new PlanLine(
                row.getObject("id", UUID.class),
                row.getObject("school", UUID.class),
                new SchoolYear(row.getInt("year")),
                row.getObject("lesson", UUID.class),
                row.getInt("grade"),
                row.getInt("classes"),
                row.getInt("done"));
    }
}
