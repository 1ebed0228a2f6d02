package org.qinghe.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.qinghe.units.WorkloadPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The unfinished tasks somebody is in charge of, and those of a unit nobody is. */
@Repository
class TasksOnHand implements WorkloadPart.OfWorkers, WorkloadPart.OfUnits {

    private static final String COUNTS = """
            count(*) as open,
            count(*) filter (where t.due between :today and :soon) as soon,
            count(*) filter (where t.due < :today) as overdue
            from work.task t where t.state = any(:unfinished)
            """;

    private final JdbcClient database;

    TasksOnHand(JdbcClient database) {
        this.database = database;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String message() {
        return "work.onHand";
    }

    @Override
    public Map<UUID, OnHand> with(Collection<UUID> accounts, LocalDate today) {
        Map<UUID, OnHand> found = new HashMap<>();
        asked("select t.person, " + COUNTS + " and t.person = any(:accounts) group by t.person", today)
                .param("accounts", accounts.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("person", UUID.class), onHand(row));
                });
        return found;
    }

    @Override
    public OnHand withNobody(UUID unit, LocalDate today) {
        return asked("select " + COUNTS + " and t.unit = :unit and t.person is null", today)
                .param("unit", unit)
                .query((row, index) -> onHand(row))
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, LocalDate today) {
        return database.sql(sql)
                .param("today", today)
                .param("soon", today.plusDays(SOON - 1L))
                .param("unfinished", TaskState.names(TaskState.UNFINISHED));
    }

    private static OnHand onHand(ResultSet row) throws SQLException {
        return new OnHand(row.getInt("open"), row.getInt("soon"), row.getInt("overdue"));
    }
}
