package org.qinghe.safeguards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the database each time: an answer that was kept would outlive the end of an activity. */
@Repository
class StoredRegister implements Register {

    private final JdbcClient database;
    private final Clock clock;

    StoredRegister(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Grant grant(Purpose purpose) {
        return ifGranted(purpose).orElseThrow(() -> new Locked(purpose, missing(purpose)));
    }

    @Override
    public Optional<Grant> ifGranted(Purpose purpose) {
        return database.sql("""
                        select activity, version
                        from safeguards.processing_version
                        where state = 'APPROVED' and purposes @> array[cast(:purpose as text)] and valid_until >= :today
                        order by decided_at, activity
                        limit 1
                        """)
                .param("purpose", purpose.name())
                .param("today", LocalDate.now(clock))
                .query((row, index) -> new Grant(purpose, row.getObject("activity", UUID.class), row.getInt("version")))
                .optional();
    }

    @Override
    public boolean everGranted(Purpose purpose) {
        return database.sql("""
                        select exists (select from safeguards.processing_version
                            where state in ('APPROVED', 'REPLACED', 'ENDED') and purposes @> array[cast(:purpose as text)])
                        """)
                .param("purpose", purpose.name())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Missing> missing(Purpose purpose) {
        if (ifGranted(purpose).isPresent()) {
            return List.of();
        }
        var steps = database.sql("""
                        select distinct on (activity.code) activity.code, version.state
                        from safeguards.processing_version version
                        join safeguards.processing_activity activity on activity.id = version.activity
                        where purposes @> array[cast(:purpose as text)] and state <> 'REPLACED'
                        order by activity.code, version.version desc
                        """)
                .param("purpose", purpose.name())
                .query(StoredRegister::step)
                .list();
        return steps.isEmpty() ? List.of(Missing.of("safeguards.missing.NOTHING")) : steps;
    }

    /** What the newest version of an activity still needs; an approved one is here only because its validity has passed. */
    private static Missing step(ResultSet row, int index) throws SQLException {
        return Missing.of("safeguards.missing." + row.getString("state"), row.getString("code"));
    }
}
