package org.qinghe.oversight.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.qinghe.units.WorkloadPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a unit has yet to mend; a finding is a unit's and nobody's in particular. */
@Repository
class FindingsOnHand implements WorkloadPart.OfUnits {

    private final JdbcClient database;

    FindingsOnHand(JdbcClient database) {
        this.database = database;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String message() {
        return "inspection.onHand";
    }

    @Override
    public OnHand withNobody(UUID unit, LocalDate today) {
        return database.sql("""
                        select count(*) as open,
                               count(*) filter (where f.due between :today and :soon) as soon,
                               count(*) filter (where f.due < :today) as overdue
                        from oversight.finding f where f.unit = :unit and f.state in ('ISSUED', 'RETURNED')
                        """)
                .param("unit", unit)
                .param("today", today)
                .param("soon", today.plusDays(SOON - 1L))
                .query((row, index) -> new OnHand(row.getInt("open"), row.getInt("soon"), row.getInt("overdue")))
                .single();
    }
}
