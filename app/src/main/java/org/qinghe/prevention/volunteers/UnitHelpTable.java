package org.qinghe.prevention.volunteers;

import java.util.List;
import java.util.UUID;
import org.qinghe.units.UnitSight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts that leave a unit: never a volunteer, never what one of them did. */
@Repository
class UnitHelpTable {

    private final JdbcClient database;

    UnitHelpTable(JdbcClient database) {
        this.database = database;
    }

    /** A line for each unit that has volunteers or had their help in the year. */
    List<UnitHelp> of(UnitSight sight, int year) {
        return database.sql("""
                        select unit, sum(volunteers) as volunteers, sum(trainings) as trainings, sum(shifts) as shifts,
                               sum(places) as places, sum(hours) as hours
                        from (
                            select unit, count(*) as volunteers, 0 as trainings, 0 as shifts, 0 as places, 0.0 as hours
                            from prevention.volunteer where state = 'ACTIVE' group by unit
                            union all
                            select unit, 0, count(*), 0, 0, 0 from prevention.volunteer_training
                            where day >= make_date(:year, 1, 1) and day < make_date(:year + 1, 1, 1) group by unit
                            union all
                            select s.unit, 0, 0, count(distinct s.id), count(*), sum(p.hours)
                            from prevention.shift s join prevention.shift_place p on p.shift = s.id and p.hours is not null
                            where s.day >= make_date(:year, 1, 1) and s.day < make_date(:year + 1, 1, 1) group by s.unit
                        ) counted
                        where %s
                        group by unit
                        """.formatted(UnitSight.on("unit")))
                .params(sight.parameters())
                .param("year", year)
                .query((row, index) -> new UnitHelp(
                        row.getObject("unit", UUID.class),
                        row.getInt("volunteers"),
                        row.getInt("trainings"),
                        row.getInt("shifts"),
                        row.getInt("places"),
                        row.getBigDecimal("hours")))
                .list();
    }
}
