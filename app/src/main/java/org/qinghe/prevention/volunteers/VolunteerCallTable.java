package org.qinghe.prevention.volunteers;

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
class VolunteerCallTable {

    private final JdbcClient database;

    VolunteerCallTable(JdbcClient database) {
        this.database = database;
    }

    Optional<VolunteerCall> find(UUID unit) {
        return database.sql("select * from prevention.volunteer_call where unit = ?")
                .param(unit)
                .query(VolunteerCallTable::call)
                .optional();
    }

    /** Of a county some dozens at most. */
    List<VolunteerCall> open() {
        return database.sql("select * from prevention.volunteer_call where open")
                .query(VolunteerCallTable::call)
                .list();
    }

    void save(VolunteerCall call, UUID by, Instant at) {
        database.sql("""
                        insert into prevention.volunteer_call (unit, what, contact, open, changed_at, changed_by)
                        values (:unit, :what, :contact, :open, :at, :by)
                        on conflict (unit) do update set what = excluded.what, contact = excluded.contact, open = excluded.open,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .param("unit", call.unit())
                .param("what", call.what())
                .param("contact", call.contact())
                .param("open", call.open())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    private static VolunteerCall call(ResultSet row, int index) throws SQLException {
        return new VolunteerCall(
                row.getObject("unit", UUID.class),
                row.getString("what"),
                row.getString("contact"),
                row.getBoolean("open"));
    }
}
