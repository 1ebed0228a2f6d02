package org.qinghe.oversight.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.units.UnitSight;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandEntryTable {

    private final JdbcClient database;

    HandEntryTable(JdbcClient database) {
        this.database = database;
    }

    void add(Entry entry, UUID account) {
        database.sql("""
                        insert into oversight.assessment_entry (id, unit, datum, day, reading, evidence, made_at, made_by, made_name)
                        values (:id, :unit, :datum, :day, :reading::jsonb, :evidence, :at, :account, :name)
                        """)
                .param("id", entry.id())
                .param("unit", entry.unit())
                .param("datum", entry.datum().code())
                .param("day", entry.day())
                .param("reading", Json.of(entry.reading()))
                .param("evidence", entry.evidence())
                .param("at", Timestamp.from(entry.made()))
                .param("account", account)
                .param("name", entry.name())
                .update();
    }

    /** What counts of what was entered about these units, by unit, datum and day. */
    List<Entry> counting(Collection<UUID> units, Span span) {
        return database.sql("""
                        select distinct on (unit, datum, day) *, true as counts from oversight.assessment_entry
                        where unit = any(:units) and day between :first and :last
                        order by unit, datum, day, made_at desc, id
                        """)
                .param("units", units.toArray(UUID[]::new))
                .param("first", span.first())
                .param("last", span.last())
                .query(HandEntryTable::entry)
                .list();
    }

    long count(UnitSight sight, Optional<UUID> unit) {
        return database.sql("select count(*) from oversight.assessment_entry e where " + seen())
                .params(sight.parameters())
                .param("unit", unit.orElse(null))
                .query(Long.class)
                .single();
    }

    /** The newest first, those that were replaced too. */
    List<Entry> page(UnitSight sight, Optional<UUID> unit, Paging paging) {
        return database.sql("""
                        select e.*, not exists (
                            select from oversight.assessment_entry later
                            where later.unit = e.unit and later.datum = e.datum and later.day = e.day
                              and (later.made_at, e.id) > (e.made_at, later.id)) as counts
                        from oversight.assessment_entry e where\s""" + seen() + """

                        order by e.made_at desc, e.id limit :size offset :offset
                        """)
                .params(sight.parameters())
                .param("unit", unit.orElse(null))
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(HandEntryTable::entry)
                .list();
    }

    private static String seen() {
        return UnitSight.on("e.unit") + " and (:unit::uuid is null or e.unit = :unit)";
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                new Datum.Entered(row.getString("datum")),
                row.getObject("day", LocalDate.class),
                Json.read(row.getString("reading"), Reading.class),
                row.getString("evidence"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_name"),
                row.getBoolean("counts"));
    }
}
