package org.qinghe.oversight.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.Unit;
import org.qinghe.work.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Planned inspections with their frames and draws. */
@Repository
class InspectionTable {

    private final JdbcClient database;

    InspectionTable(JdbcClient database) {
        this.database = database;
    }

    void add(Inspection inspection, Viewer by, Instant now) {
        database.sql("""
                        insert into oversight.inspection (id, title_zh, title_en, checklist, area, kinds, size, first_day,
                            last_day, term_days, made_at, made_by)
                        values (:id, :zh, :en, :checklist, :area, :kinds, :size, :first, :last, :term, :now, :by)
                        """)
                .param("id", inspection.id())
                .param("zh", inspection.title().chinese())
                .param("en", inspection.title().english())
                .param("checklist", inspection.checklist())
                .param("area", inspection.area())
                .param("kinds", inspection.kinds().stream().map(Unit.Kind::name).toArray(String[]::new))
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

    void freeze(UUID id, Collection<Unit> frame, String digest, Instant now) {
        for (var unit : frame) {
            database.sql("""
                            insert into oversight.frame_unit (inspection, code, unit, stratum)
                            values (:inspection, :code, :unit, :stratum)
                            """)
                    .param("inspection", id)
                    .param("code", unit.code())
                    .param("unit", unit.id())
                    .param("stratum", unit.kind().name())
                    .update();
        }
        database.sql("update oversight.inspection set frozen_at = :now, digest = :digest where id = :id")
                .param("id", id)
                .param("digest", digest)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The frozen frame: the unit of each entry, in the order of the codes. */
    Map<Draw.Entry, UUID> frame(UUID id) {
        Map<Draw.Entry, UUID> frame = new java.util.LinkedHashMap<>();
        database.sql("select * from oversight.frame_unit where inspection = :id order by code collate \"C\"")
                .param("id", id)
                .query((row, index) -> Map.entry(
                        new Draw.Entry(row.getString("code"), row.getString("stratum")),
                        row.getObject("unit", UUID.class)))
                .list()
                .forEach(each -> frame.put(each.getKey(), each.getValue()));
        return frame;
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
        for (var line : lines) {
            database.sql("""
                            insert into oversight.draw_line (draw, code, key, place, drawn)
                            values (:draw, :code, :key, :place, :drawn)
                            """)
                    .param("draw", round.id())
                    .param("code", line.code())
                    .param("key", line.key())
                    .param("place", line.place())
                    .param("drawn", line.drawn())
                    .update();
        }
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
                        join oversight.frame_unit f on f.inspection = d.inspection and f.code = l.code
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
                row.getString("area"),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .map(Unit.Kind::valueOf)
                        .toList(),
                row.getInt("size"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("term_days"),
                frozen == null
                        ? Optional.empty()
                        : Optional.of(new Inspection.Frozen(frozen.toInstant(), row.getString("digest"))));
    }
}
