package org.qinghe.oversight.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.Unit;
import org.qinghe.work.Bilingual;
import org.qinghe.work.TasksToInspect;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Planned inspections and their draws. */
@Repository
class InspectionTable {

    private final JdbcClient database;

    InspectionTable(JdbcClient database) {
        this.database = database;
    }

    void add(Inspection inspection, Viewer by, Instant now) {
        var among = inspection.among();
        var tasks = Optional.of(among.over())
                .filter(DrawnOver.OfTasks.class::isInstance)
                .map(DrawnOver.OfTasks.class::cast);
        database.sql("""
                        insert into oversight.inspection (id, title_zh, title_en, checklist, area, kinds, strata, tasks, tasks_from,
                            tasks_until, size, first_day, last_day, term_days, made_at, made_by)
                        values (:id, :zh, :en, :checklist, :area, :kinds, :strata, :tasks, :from, :until, :size, :first, :last,
                            :term, :now, :by)
                        """)
                .param("id", inspection.id())
                .param("zh", inspection.title().chinese())
                .param("en", inspection.title().english())
                .param("checklist", inspection.checklist())
                .param("area", among.area())
                .param("kinds", among.kinds().stream().map(Unit.Kind::name).toArray(String[]::new))
                .param("strata", among.strata().name())
                .param("tasks", tasks.map(each -> each.within().name()).orElse(null))
                .param("from", tasks.map(DrawnOver.OfTasks::from).orElse(null))
                .param("until", tasks.map(DrawnOver.OfTasks::until).orElse(null))
                .param("size", inspection.size())
                .param("first", inspection.firstDay())
                .param("last", inspection.lastDay())
                .param("term", inspection.termDays())
                .param("now", Timestamp.from(now))
                .param("by", by.account())
                .update();
    }

    Optional<Inspection> find(UUID id) {
        return database.sql("select * from oversight.inspection where id = :id")
                .param("id", id)
                .query(InspectionTable::inspection)
                .optional();
    }

    /** The same, and nobody else freezes it or draws until this transaction ends. */
    Optional<Inspection> hold(UUID id) {
        return database.sql("select * from oversight.inspection where id = :id for update")
                .param("id", id)
                .query(InspectionTable::inspection)
                .optional();
    }

    /** Newest first; an installation has some dozens a year. */
    List<Inspection> all() {
        return database.sql("select * from oversight.inspection order by first_day desc, made_at desc, id")
                .query(InspectionTable::inspection)
                .list();
    }

    void freeze(UUID id, String digest, Instant now) {
        database.sql("update oversight.inspection set frozen_at = :now, digest = :digest where id = :id")
                .param("id", id)
                .param("digest", digest)
                .param("now", Timestamp.from(now))
                .update();
    }

    void add(UUID inspection, DrawnRound round, List<Draw.Line> lines, Viewer by) {
        database.sql("""
                        insert into oversight.draw (id, inspection, round, seed, reason, at, account, name)
                        values (:id, :inspection, :round, :seed, :reason, :at, :account, :name)
                        """)
                .param("id", round.id())
                .param("inspection", inspection)
                .param("round", round.round())
                .param("seed", round.seed())
                .param("reason", round.reason())
                .param("at", Timestamp.from(round.at()))
                .param("account", by.account())
                .param("name", by.name())
                .update();
        database.sql("""
                        insert into oversight.draw_line (draw, code, key, place, drawn)
                        select :draw, l.* from unnest(:codes::text[], :keys::text[], :places::int[], :drawn::boolean[]) as l
                        """)
                .param("draw", round.id())
                .param("codes", lines.stream().map(Draw.Line::code).toArray(String[]::new))
                .param("keys", lines.stream().map(Draw.Line::key).toArray(String[]::new))
                .param("places", lines.stream().map(Draw.Line::place).toArray(Integer[]::new))
                .param("drawn", lines.stream().map(Draw.Line::drawn).toArray(Boolean[]::new))
                .update();
    }

    /** The newest first. */
    List<DrawnRound> rounds(UUID inspection) {
        return database.sql("select * from oversight.draw where inspection = :inspection order by round desc")
                .param("inspection", inspection)
                .query((row, index) -> new DrawnRound(
                        row.getObject("id", UUID.class),
                        row.getInt("round"),
                        row.getString("seed"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("name")))
                .list();
    }

    /** A draw as it was stored, by stratum and place. */
    List<Draw.Line> lines(UUID draw) {
        return database.sql("""
                        select l.*, f.stratum from oversight.draw_line l
                        join oversight.draw d on d.id = l.draw
                        join oversight.frame_entry f on f.inspection = d.inspection and f.code = l.code
                        where l.draw = :draw order by f.stratum collate "C", l.place
                        """)
                .param("draw", draw)
                .query((row, index) -> new Draw.Line(
                        row.getString("code"),
                        row.getString("stratum"),
                        row.getString("key"),
                        row.getInt("place"),
                        row.getBoolean("drawn")))
                .list();
    }

    private static Inspection inspection(ResultSet row, int index) throws SQLException {
        var frozen = row.getTimestamp("frozen_at");
        return new Inspection(
                row.getObject("id", UUID.class),
                new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                row.getObject("checklist", UUID.class),
                among(row),
                row.getInt("size"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("term_days"),
                frozen == null
                        ? Optional.empty()
                        : Optional.of(new Inspection.Frozen(frozen.toInstant(), row.getString("digest"))));
    }

    private static Among among(ResultSet row) throws SQLException {
        var tasks = row.getString("tasks");
        return new Among(
                row.getString("area"),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .map(Unit.Kind::valueOf)
                        .toList(),
                Strata.valueOf(row.getString("strata")),
                tasks == null
                        ? new DrawnOver.OfUnits()
                        : new DrawnOver.OfTasks(
                                TasksToInspect.Within.valueOf(tasks),
                                row.getObject("tasks_from", LocalDate.class),
                                row.getObject("tasks_until", LocalDate.class)));
    }
}
