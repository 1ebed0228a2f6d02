package org.qinghe.work.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.work.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeasureTable {

    private final JdbcClient database;

    MeasureTable(JdbcClient database) {
        this.database = database;
    }

    void add(Measure measure) {
        database.sql("""
                        insert into work.measure (id, objective, title_zh, title_en, begins, ends, unit)
                        values (:id, :objective, :zh, :en, :begins, :ends, :unit)
                        """)
                .param("id", measure.id())
                .param("objective", measure.objective())
                .param("zh", measure.title().chinese())
                .param("en", measure.title().english())
                .param("begins", measure.begins())
                .param("ends", measure.ends())
                .param("unit", measure.unit())
                .update();
    }

    /** Whether its last day was still that, and the new one is not before its first. */
    boolean setEnds(UUID measure, LocalDate was, LocalDate becomes) {
        return database.sql(
                                "update work.measure set ends = :becomes where id = :id and ends = :was and begins <= :becomes")
                        .param("id", measure)
                        .param("was", was)
                        .param("becomes", becomes)
                        .update()
                == 1;
    }

    /** Whether that unit still led it. */
    boolean setUnit(UUID measure, UUID was, UUID becomes) {
        return database.sql("update work.measure set unit = :becomes where id = :id and unit = :was")
                        .param("id", measure)
                        .param("was", was)
                        .param("becomes", becomes)
                        .update()
                == 1;
    }

    Optional<Measure> find(UUID id) {
        return database.sql("select * from work.measure where id = :id")
                .param("id", id)
                .query(MeasureTable::measure)
                .optional();
    }

    /** The measures of all these objectives, in the order they were added. */
    List<Measure> of(Collection<UUID> objectives) {
        return database.sql("select * from work.measure where objective = any(:objectives) order by position")
                .param("objectives", objectives.toArray(UUID[]::new))
                .query(MeasureTable::measure)
                .list();
    }

    private static Measure measure(ResultSet row, int number) throws SQLException {
        return new Measure(
                row.getObject("id", UUID.class),
                row.getObject("objective", UUID.class),
                new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                row.getObject("begins", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getObject("unit", UUID.class));
    }
}
