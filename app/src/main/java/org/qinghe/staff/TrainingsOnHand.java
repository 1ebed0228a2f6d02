package org.qinghe.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.qinghe.units.WorkloadPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trainings somebody is put down for and that have not begun; none is overdue. */
@Repository
class TrainingsOnHand implements WorkloadPart.OfWorkers {

    private final JdbcClient database;

    TrainingsOnHand(JdbcClient database) {
        this.database = database;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String message() {
        return "staff.onHand";
    }

    @Override
    public Map<UUID, OnHand> with(Collection<UUID> accounts, LocalDate today) {
        Map<UUID, OnHand> found = new HashMap<>();
        database.sql("""
                        select a.worker, count(*) as open, count(*) filter (where t.begins_on <= :soon) as soon
                        from staff.attendance a join staff.training t on t.id = a.training
                        where a.worker = any(:accounts) and t.state = 'PLANNED' and t.begins_on >= :today
                        group by a.worker
                        """)
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("today", today)
                .param("soon", today.plusDays(SOON - 1L))
                .query(row -> {
                    found.put(
                            row.getObject("worker", UUID.class), new OnHand(row.getInt("open"), row.getInt("soon"), 0));
                });
        return found;
    }
}
