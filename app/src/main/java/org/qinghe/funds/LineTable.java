package org.qinghe.funds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSight;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Years, sources and lines. */
@Repository
class LineTable {

    private static final String LINES = """
            select l.id, l.number, l.source, f.year, l.unit, l.use, l.title, s.budget, s.committed, s.spent
            from funds.line l join funds.source f on f.id = l.source join funds.standing s on s.line = l.id
            """;

    private final JdbcClient database;
    private final FundsTime time;

    LineTable(JdbcClient database, FundsTime time) {
        this.database = database;
        this.time = time;
    }

    /** The years that have a source, newest first. */
    List<Integer> years() {
        return database.sql("select year from funds.year order by year desc")
                .query((row, index) -> row.getInt("year"))
                .list();
    }

    boolean isOpen(int year) {
        return database.sql("select count(*) from funds.year where year = :year and closed_at is not null")
                        .param("year", year)
                        .query(Long.class)
                        .single()
                == 0;
    }

    /**
     * Keeps the year from being closed until the transaction ends; false where it is closed. Waits for whoever is closing it.
     * A year that has no source yet is open.
     */
    boolean keepOpen(int year) {
        return database.sql("select closed_at is null from funds.year where year = :year for share")
                .param("year", year)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Locks the year against every booking until the transaction ends; whether it was open. */
    boolean holdOpen(int year) {
        return database.sql("select closed_at is null from funds.year where year = :year for update")
                .param("year", year)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void close(int year, Viewer by) {
        database.sql("update funds.year set closed_at = :now, closed_by = :by where year = :year")
                .param("year", year)
                .param("now", Timestamp.from(time.now()))
                .param("by", by.account())
                .update();
    }

    void add(Source source, Viewer by) {
        database.sql("insert into funds.year (year) values (:year) on conflict do nothing")
                .param("year", source.year())
                .update();
        database.sql("""
                        insert into funds.source (id, year, name_zh, name_en, purpose, amount, made_at, made_by)
                        values (:id, :year, :zh, :en, :purpose, :amount, :now, :by)
                        """)
                .param("id", source.id())
                .param("year", source.year())
                .param("zh", source.nameZh())
                .param("en", source.nameEn())
                .param("purpose", source.purpose())
                .param("amount", source.amount())
                .param("now", Timestamp.from(time.now()))
                .param("by", by.account())
                .update();
    }

    /** In the order they were entered, of the newest year first. */
    List<Source> sources() {
        return database.sql("select * from funds.source order by year desc, made_at, name_zh")
                .query(LineTable::source)
                .list();
    }

    List<Source> sources(int year) {
        return sources().stream().filter(each -> each.year() == year).toList();
    }

    Optional<Source> source(UUID id) {
        return database.sql("select * from funds.source where id = :id")
                .param("id", id)
                .query(LineTable::source)
                .optional();
    }

    /** Locks the source against other lines until the transaction ends. */
    Source hold(Source source) {
        return database.sql("select * from funds.source where id = :id for update")
                .param("id", source.id())
                .query(LineTable::source)
                .single();
    }

    /** @param allocation the decision that makes it, where one does */
    UUID add(NewLine line, Optional<UUID> allocation, Viewer by) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into funds.line (id, source, unit, use, title, made_at, made_by, allocation)
                        values (:id, :source, :unit, :use, :title, :now, :by, :allocation)
                        """)
                .param("id", id)
                .param("source", line.source())
                .param("unit", line.unit())
                .param("use", line.use().name())
                .param("title", line.title())
                .param("allocation", allocation.orElse(null))
                .param("now", Timestamp.from(time.now()))
                .param("by", by.account())
                .update();
        return id;
    }

    Optional<Line> find(UUID id, UnitSight scope) {
        return database.sql(LINES + "where l.id = :id and " + UnitSight.on("l.unit"))
                .param("id", id)
                .params(scope.parameters())
                .query(LineTable::line)
                .optional();
    }

    /** Locks the line against other bookings until the transaction ends, and says how it stands after that. */
    Line hold(Line line) {
        database.sql("select id from funds.line where id = :id for update")
                .param("id", line.id())
                .query(UUID.class)
                .single();
        return database.sql(LINES + "where l.id = :id")
                .param("id", line.id())
                .query(LineTable::line)
                .single();
    }

    long count(LineSearch search, UnitSight scope) {
        return database.sql("select count(*) from funds.line l join funds.source f on f.id = l.source where "
                        + LineSearch.LINE + " and " + UnitSight.on("l.unit"))
                .params(search.parameters())
                .params(scope.parameters())
                .query(Long.class)
                .single();
    }

    /** The newest year first, then by number. */
    List<Line> page(LineSearch search, UnitSight scope, Paging paging) {
        return database.sql(LINES + "where " + LineSearch.LINE + " and " + UnitSight.on("l.unit")
                        + " order by f.year desc, l.number limit :size offset :offset")
                .params(search.parameters())
                .params(scope.parameters())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(LineTable::line)
                .list();
    }

    /** All lines of a year that the viewer sees; some hundreds at most. */
    List<Line> ofYear(int year, UnitSight scope) {
        return page(LineSearch.ofYear(year), scope, new Paging(1, Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    private static Source source(ResultSet row, int index) throws SQLException {
        return new Source(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("purpose"),
                row.getBigDecimal("amount"));
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("source", UUID.class),
                row.getInt("year"),
                row.getObject("unit", UUID.class),
                Use.valueOf(row.getString("use")),
                row.getString("title"),
                new Standing(row.getBigDecimal("budget"), row.getBigDecimal("committed"), row.getBigDecimal("spent")));
    }
}
