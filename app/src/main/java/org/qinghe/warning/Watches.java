package org.qinghe.warning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Watches {

    private final JdbcClient database;

    Watches(JdbcClient database) {
        this.database = database;
    }

    /** Every watch with its newest run; some hundreds at most. */
    List<WatchLine> lines() {
        return database.sql("""
                        select watch.*, newest.at, newest.series, newest.judged, newest.alarms
                        from warning.watch
                        left join lateral (
                            select at, series, judged, alarms from warning.run where run.watch = watch.id order by at desc limit 1
                        ) newest on true
                        order by watch.paused, watch.indicator, watch.root, watch.level, watch.method
                        """)
                .query((row, index) -> new WatchLine(
                        watch(row, index),
                        Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant),
                        row.getInt("series"),
                        row.getInt("judged"),
                        row.getInt("alarms")))
                .list();
    }

    /** Those that are awake and have not looked since that time. */
    List<Watch> notLookedSince(Instant then) {
        return database.sql("""
                        select * from warning.watch
                        where not paused and not exists (select from warning.run where run.watch = watch.id and run.at >= :then)
                        order by id
                        """)
                .param("then", Timestamp.from(then))
                .query(Watches::watch)
                .list();
    }

    /** Those that are awake and look at one of the indicators. */
    List<Watch> lookingAt(Collection<UUID> indicators) {
        return database.sql("select * from warning.watch where indicator = any(:indicators) and not paused order by id")
                .param("indicators", indicators.toArray(UUID[]::new))
                .query(Watches::watch)
                .list();
    }

    /** Every indicator that a watch looks at, awake or not. */
    Set<UUID> watched() {
        return database.sql("select distinct indicator from warning.watch")
                .query((row, index) -> row.getObject(1, UUID.class))
                .set();
    }

    /** Those of the indicators that a watch looks at, awake or not. */
    Set<UUID> watched(Collection<UUID> indicators) {
        return database.sql("select distinct indicator from warning.watch where indicator = any(:indicators)")
                .param("indicators", indicators.toArray(UUID[]::new))
                .query((row, index) -> row.getObject(1, UUID.class))
                .set();
    }

    Optional<Watch> find(UUID id) {
        return database.sql("select * from warning.watch where id = :id")
                .param("id", id)
                .query(Watches::watch)
                .optional();
    }

    /** Adds a watch; one that is there already stays as it is. */
    boolean add(
            UUID indicator, String root, String level, boolean pooled, String method, Map<String, String> settings) {
        return database.sql("""
                        insert into warning.watch (indicator, root, level, pooled, method, parameters)
                        values (:indicator, :root, :level, :pooled, :method, :parameters)
                        on conflict do nothing
                        """)
                        .param("indicator", indicator)
                        .param("root", root)
                        .param("level", level)
                        .param("pooled", pooled)
                        .param("method", method)
                        .param("parameters", Settings.text(settings))
                        .update()
                == 1;
    }

    /** Runs of before keep the method and the settings they had; refuses to become the same as another watch. */
    boolean change(UUID id, WatchForm form) {
        return database.sql("""
                        update warning.watch set indicator = :indicator, root = :root, level = :level, pooled = :pooled,
                            method = :method, parameters = :parameters
                        where id = :id and not exists (
                            select from warning.watch other
                            where other.id <> :id and other.indicator = :indicator and other.root = :root
                              and other.level = :level and other.method = :method and other.parameters = :parameters)
                        """)
                        .param("id", id)
                        .param("indicator", form.indicatorId().orElseThrow())
                        .param("root", form.root())
                        .param("level", form.level())
                        .param("pooled", form.pooled())
                        .param("method", form.method())
                        .param("parameters", Settings.text(form.settings()))
                        .update()
                == 1;
    }

    void pause(UUID id, boolean paused) {
        database.sql("update warning.watch set paused = :paused where id = :id")
                .param("id", id)
                .param("paused", paused)
                .update();
    }

    private static Watch watch(ResultSet row, int index) throws SQLException {
        return new Watch(
                row.getObject("id", UUID.class),
                row.getObject("indicator", UUID.class),
                row.getString("root"),
                row.getString("level"),
                row.getBoolean("pooled"),
                row.getString("method"),
                Settings.parse(row.getString("parameters")),
                row.getBoolean("paused"));
    }
}
