package org.qinghe.funds;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import org.qinghe.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DistanceTable {

    private final JdbcClient database;
    private final FundsTime time;

    DistanceTable(JdbcClient database, FundsTime time) {
        this.database = database;
        this.time = time;
    }

    /** By the area's code. */
    Map<String, Distance> all() {
        Map<String, Distance> all = new HashMap<>();
        database.sql("select area, kilometres, origin from funds.distance").query(row -> {
            all.put(row.getString("area"), new Distance(row.getBigDecimal("kilometres"), row.getString("origin")));
        });
        return all;
    }

    void set(String area, Distance distance, Viewer by) {
        database.sql("""
                        insert into funds.distance (area, kilometres, origin, set_at, set_by)
                        values (:area, :kilometres, :origin, :now, :by)
                        on conflict (area) do update set kilometres = excluded.kilometres, origin = excluded.origin,
                            set_at = excluded.set_at, set_by = excluded.set_by
                        """)
                .param("area", area)
                .param("kilometres", distance.kilometres())
                .param("origin", distance.origin())
                .param("now", Timestamp.from(time.now()))
                .param("by", by.account())
                .update();
    }
}
