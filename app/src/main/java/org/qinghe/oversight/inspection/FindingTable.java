package org.qinghe.oversight.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSight;
import org.qinghe.web.Paging;
import org.qinghe.work.Bilingual;
import org.qinghe.work.WorkTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FindingTable {

    private final JdbcClient database;
    private final WorkTime time;

    FindingTable(JdbcClient database, WorkTime time) {
        this.database = database;
        this.time = time;
    }

    UUID add(NewFinding found, String first, Viewer by) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into oversight.finding (id, title_zh, title_en, what, evidence, topic, severity, source, unit, area,
                            repeats, first_name, found_on, found_at, found_by, found_unit, issued_on, due, state)
                        values (:id, :zh, :en, :what, :evidence, :topic, :severity, :source, :unit, :area,
                            :repeats, :first, :foundOn, :now, :by, :byUnit, :today, :due, 'ISSUED')
                        """)
                .param("id", id)
                .param("zh", found.title().chinese())
                .param("en", found.title().english())
                .param("what", found.what())
                .param("evidence", found.evidence())
                .param("topic", found.topic().name())
                .param("severity", found.severity().name())
                .param("source", found.source().name())
                .param("unit", found.unit())
                .param("area", found.area())
                .param("repeats", found.repeats().orElse(null))
                .param("first", first)
                .param("foundOn", found.foundOn())
                .param("now", Timestamp.from(time.now()))
                .param("by", by.account())
                .param("byUnit", by.unit())
                .param("today", time.today())
                .param("due", found.due())
                .update();
        return id;
    }

    Optional<Finding> find(UUID id, UnitSight scope) {
        return database.sql("select f.* from oversight.finding f where f.id = :id and " + UnitSight.on("f.unit"))
                .param("id", id)
                .params(scope.parameters())
                .query(FindingTable::finding)
                .optional();
    }

    Optional<Finding> ofUnit(UUID unit, long number) {
        return database.sql("select * from oversight.finding where unit = :unit and number = :number")
                .param("unit", unit)
                .param("number", number)
                .query(FindingTable::finding)
                .optional();
    }

    List<Finding> foundAt(Collection<UUID> units, LocalDate first, LocalDate last) {
        return database.sql("""
                        select * from oversight.finding where unit = any(:units) and found_on between :first and :last
                        order by found_on, number
                        """)
                .param("units", units.toArray(UUID[]::new))
                .param("first", first)
                .param("last", last)
                .query(FindingTable::finding)
                .list();
    }

    /** Those that came back after this one was mended. */
    List<Finding> repeating(UUID finding, UnitSight scope) {
        return database.sql("select f.* from oversight.finding f where f.repeats = :finding and "
                        + UnitSight.on("f.unit") + " order by f.number")
                .param("finding", finding)
                .params(scope.parameters())
                .query(FindingTable::finding)
                .list();
    }

    long count(FindingSearch search, UnitSight scope) {
        return database.sql("select count(*) from oversight.finding f where " + search.condition() + " and "
                        + UnitSight.on("f.unit"))
                .params(search.parameters(time.today()))
                .params(scope.parameters())
                .query(Long.class)
                .single();
    }

    /** What falls due first comes first. */
    List<Finding> page(FindingSearch search, UnitSight scope, Paging paging) {
        return database.sql("select f.* from oversight.finding f where " + search.condition() + " and "
                        + UnitSight.on("f.unit") + " order by f.due, f.number limit :size offset :offset")
                .params(search.parameters(time.today()))
                .params(scope.parameters())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(FindingTable::finding)
                .list();
    }

    /** The units that have open findings, the one with the oldest first. */
    List<BoardLine> board(UnitSight scope) {
        return database.sql("""
                        select f.unit,
                               count(*) filter (where :today - f.issued_on <= 7) as week,
                               count(*) filter (where :today - f.issued_on between 8 and 30) as month,
                               count(*) filter (where :today - f.issued_on between 31 and 90) as quarter,
                               count(*) filter (where :today - f.issued_on > 90) as longer,
                               count(*) filter (where f.severity = 'SERIOUS') as serious,
                               count(*) filter (where f.due < :today and f.state <> 'ANSWERED') as overdue
                        from oversight.finding f where f.state in ('ISSUED', 'ANSWERED', 'RETURNED') and %s
                        group by f.unit order by min(f.issued_on), f.unit
                        """.formatted(UnitSight.on("f.unit")))
                .param("today", time.today())
                .params(scope.parameters())
                .query(FindingTable::line)
                .list();
    }

    /** Whether it still stood where the step began. */
    boolean answer(Finding finding, Viewer by) {
        return database.sql("""
                        update oversight.finding set state = 'ANSWERED', answered_on = :today, answered_by = :by,
                            answered_unit = :unit
                        where id = :id and state = :from
                        """)
                        .param("id", finding.id())
                        .param("from", finding.state().name())
                        .param("today", time.today())
                        .param("by", by.account())
                        .param("unit", by.unit())
                        .update()
                == 1;
    }

    /** Whether it was still the answer that was looked at. */
    boolean verify(Finding finding, Viewer by) {
        return database.sql("""
                        update oversight.finding set state = 'VERIFIED', verified_on = :today, verified_by = :by,
                            verified_unit = :unit
                        where id = :id and state = 'ANSWERED'
                        """)
                        .param("id", finding.id())
                        .param("today", time.today())
                        .param("by", by.account())
                        .param("unit", by.unit())
                        .update()
                == 1;
    }

    /** Back to the unit, with a new term. */
    boolean giveBack(Finding finding, LocalDate due) {
        return database.sql(
                                "update oversight.finding set state = 'RETURNED', due = :due where id = :id and state = 'ANSWERED'")
                        .param("id", finding.id())
                        .param("due", due)
                        .update()
                == 1;
    }

    boolean close(Finding finding) {
        return database.sql("update oversight.finding set state = 'CLOSED' where id = :id and state = 'VERIFIED'")
                        .param("id", finding.id())
                        .update()
                == 1;
    }

    boolean reopen(Finding finding, LocalDate due) {
        return database.sql("""
                        update oversight.finding set state = 'ISSUED', issued_on = :today, due = :due, reopened = reopened + 1,
                            answered_on = null, answered_by = null, answered_unit = null,
                            verified_on = null, verified_by = null, verified_unit = null
                        where id = :id and state = :from
                        """)
                        .param("id", finding.id())
                        .param("from", finding.state().name())
                        .param("today", time.today())
                        .param("due", due)
                        .update()
                == 1;
    }

    /** Whether it still had to be mended by the day it was read with. */
    boolean extend(Finding finding, LocalDate due) {
        return database.sql("""
                        update oversight.finding set due = :due
                        where id = :id and state in ('ISSUED', 'RETURNED') and due = :before
                        """)
                        .param("id", finding.id())
                        .param("before", finding.found().due())
                        .param("due", due)
                        .update()
                == 1;
    }

    static Finding finding(ResultSet row, int index) throws SQLException {
        return new Finding(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                new NewFinding(
                        new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                        row.getString("what"),
                        row.getString("evidence"),
                        Topic.valueOf(row.getString("topic")),
                        Severity.valueOf(row.getString("severity")),
                        Source.valueOf(row.getString("source")),
                        row.getObject("unit", UUID.class),
                        row.getString("area"),
                        Optional.ofNullable(row.getObject("repeats", UUID.class)),
                        row.getObject("found_on", LocalDate.class),
                        row.getObject("due", LocalDate.class)),
                row.getString("first_name"),
                row.getObject("found_by", UUID.class),
                row.getObject("found_unit", UUID.class),
                row.getObject("issued_on", LocalDate.class),
                FindingState.valueOf(row.getString("state")),
                answer(row),
                Optional.ofNullable(row.getObject("verified_on", LocalDate.class)),
                row.getInt("reopened"));
    }

    private static Optional<Finding.Answer> answer(ResultSet row) throws SQLException {
        var account = row.getObject("answered_by", UUID.class);
        return account == null
                ? Optional.empty()
                : Optional.of(new Finding.Answer(
                        account,
                        row.getObject("answered_unit", UUID.class),
                        row.getObject("answered_on", LocalDate.class)));
    }

    private static BoardLine line(ResultSet row, int index) throws SQLException {
        Map<AgeBand, Long> byAge = new EnumMap<>(AgeBand.class);
        for (var band : Arrays.asList(AgeBand.values())) {
            byAge.put(band, row.getLong(band.name().toLowerCase(java.util.Locale.ROOT)));
        }
        return new BoardLine(row.getObject("unit", UUID.class), byAge, row.getLong("serious"), row.getLong("overdue"));
    }
}
