package org.qinghe.warning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.figures.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Runs {

    private final JdbcClient database;

    Runs(JdbcClient database) {
        this.database = database;
    }

    void add(Run run, Snapshot snapshot) {
        database.sql("""
                        insert into warning.run (id, watch, at, cause, method, parameters, library, frequency,
                                                 first_new, last_new, snapshot, series, judged, alarms)
                        values (:id, :watch, :at, :cause, :method, :parameters, :library, :frequency,
                                :first, :last, :snapshot, :series, :judged, :alarms)
                        """)
                .param("id", run.id())
                .param("watch", run.watch())
                .param("at", Timestamp.from(run.at()))
                .param("cause", run.cause().name())
                .param("method", run.method())
                .param("parameters", Settings.text(run.parameters()))
                .param("library", run.library())
                .param("frequency", run.firstNew().frequency().name())
                .param("first", run.firstNew().start())
                .param("last", run.lastNew().start())
                .param("snapshot", snapshot.packed())
                .param("series", run.series())
                .param("judged", run.judged())
                .param("alarms", run.alarms())
                .update();
    }

    Optional<Run> find(UUID id) {
        return database.sql("""
                        select id, watch, at, cause, method, parameters, library, frequency, first_new, last_new, series, judged,
                            alarms
                        from warning.run where id = :id
                        """).param("id", id).query(Runs::run).optional();
    }

    Snapshot snapshot(UUID run) {
        return Snapshot.unpacked(database.sql("select snapshot from warning.run where id = :id")
                .param("id", run)
                .query(byte[].class)
                .single());
    }

    /** Forgets what nobody can come back to: runs older than that to which no warning refers. */
    int forgetUnneededBefore(java.time.Instant then) {
        return database.sql("""
                        delete from warning.run
                        where at < :then and not exists (select from warning.warning where warning.run = run.id)
                        """).param("then", Timestamp.from(then)).update();
    }

    private static Run run(ResultSet row, int index) throws SQLException {
        var frequency = org.qinghe.figures.Frequency.valueOf(row.getString("frequency"));
        return new Run(
                row.getObject("id", UUID.class),
                row.getObject("watch", UUID.class),
                row.getTimestamp("at").toInstant(),
                Run.Cause.valueOf(row.getString("cause")),
                row.getString("method"),
                Settings.parse(row.getString("parameters")),
                row.getString("library"),
                new Period(frequency, row.getObject("first_new", LocalDate.class)),
                new Period(frequency, row.getObject("last_new", LocalDate.class)),
                row.getInt("series"),
                row.getInt("judged"),
                row.getInt("alarms"));
    }
}
