package org.qinghe.warning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How good the warnings of each indicator were, as people decided. */
@Repository
class Quality {

    private final JdbcClient database;

    Quality(JdbcClient database) {
        this.database = database;
    }

    List<QualityLine> since(Instant then, Visible visible) {
        return database.sql("""
                        select indicator,
                               count(*) as raised,
                               count(*) filter (where state = 'CONFIRMED') as confirmed,
                               count(*) filter (where state = 'EXPLAINED') as explained,
                               count(*) filter (where state in ('NEW', 'WATCHED') and not lapsed) as open,
                               count(*) filter (where coverage <> '') as recording,
                               percentile_cont(0.5) within group (order by extract(epoch from triaged_at - raised_at) / 3600)
                                   filter (where triaged_at is not null) as hours
                        from warning.warning
                        where raised_at >= :then and (:everything or area = any(:visible))
                        group by indicator
                        order by raised desc, indicator
                        """)
                .param("then", java.sql.Timestamp.from(then))
                .param("everything", visible.everything())
                .param("visible", visible.array())
                .query((row, index) -> new QualityLine(
                        row.getObject("indicator", UUID.class),
                        row.getLong("raised"),
                        row.getLong("confirmed"),
                        row.getLong("explained"),
                        row.getLong("open"),
                        row.getLong("recording"),
                        hours(row.getObject("hours", Double.class))))
                .list();
    }

    private static double hours(@org.jspecify.annotations.Nullable Double median) {
        return median == null ? Double.NaN : median;
    }
}
