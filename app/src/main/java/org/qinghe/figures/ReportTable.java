package org.qinghe.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the reports that were begun, what was typed in them and what happened to them. */
@Repository
class ReportTable {

    private final JdbcClient database;
    private final Clock clock;

    ReportTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a report is about. */
    record Key(UUID form, UUID unit, LocalDate start) {}

    Optional<Report> find(Key key) {
        return database.sql("select * from figures.report where form = ? and unit = ? and period = ?")
                .params(key.form(), key.unit(), key.start())
                .query(ReportTable::report)
                .optional();
    }

    /** Locks the report until the transaction ends, so that two people do not judge or submit it at once. */
    Report begin(Key key) {
        database.sql("""
                        insert into figures.report (id, form, unit, period, state) values (?, ?, ?, ?, 'OPEN')
                        on conflict (form, unit, period) do nothing
                        """)
                .params(UUID.randomUUID(), key.form(), key.unit(), key.start())
                .update();
        return database.sql("select * from figures.report where form = ? and unit = ? and period = ? for update")
                .params(key.form(), key.unit(), key.start())
                .query(ReportTable::report)
                .single();
    }

    /** Reports of periods that begin between the two days; of every unit where no units are named. */
    List<Report> between(LocalDate from, LocalDate to, Collection<UUID> units) {
        return database.sql("""
                        select * from figures.report
                        where period between ? and ? and (cardinality(?::uuid[]) = 0 or unit = any (?::uuid[]))
                        """)
                .params(from, to, ReportFormTable.texts(units), ReportFormTable.texts(units))
                .query(ReportTable::report)
                .list();
    }

    long count(ReportState state, Collection<UUID> units) {
        return database.sql("select count(*) from figures.report where state = ? and unit = any (?::uuid[])")
                .params(state.name(), ReportFormTable.texts(units))
                .query(Long.class)
                .single();
    }

    /** Reports of these units in that state, those submitted last in front. */
    List<Report> in(ReportState state, Collection<UUID> units, Paging paging) {
        return database.sql("""
                        select * from figures.report where state = ? and unit = any (?::uuid[])
                        order by submitted_at desc nulls last, id limit ? offset ?
                        """)
                .params(state.name(), ReportFormTable.texts(units), paging.size(), paging.offset())
                .query(ReportTable::report)
                .list();
    }

    /** Notes what happened: the new state, who did it and in which words. */
    void step(Report report, ReportState state, Optional<UUID> account, String words) {
        database.sql("""
                        update figures.report set state = :state,
                            submitted_at = case when :state = 'SUBMITTED' then :now else submitted_at end,
                            first_submitted_at = case when :state = 'SUBMITTED' then coalesce(first_submitted_at, :now)
                                                      else first_submitted_at end
                        where id = :id
                        """)
                .param("state", state.name())
                .param("now", now())
                .param("id", report.id())
                .update();
        database.sql("""
                        insert into figures.report_step (report, state, at, account, words)
                        values (:report, :state, :now, :account, :words)
                        """)
                .param("report", report.id())
                .param("state", state.name())
                .param("now", now())
                .param("account", account.orElse(null))
                .param("words", words)
                .update();
    }

    /** Something that happened to a report. */
    record Step(ReportState state, Instant at, Optional<UUID> account, String words) {}

    /** What happened to a report, newest first. */
    List<Step> steps(UUID report) {
        return database.sql("select * from figures.report_step where report = ? order by number desc")
                .param(report)
                .query((row, index) -> new Step(
                        ReportState.valueOf(row.getString("state")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("account", UUID.class)),
                        row.getString("words")))
                .list();
    }

    /** A cell of the grid. */
    record Cell(UUID indicator, String area) {}

    Map<Cell, String> typed(UUID report) {
        var typed = new HashMap<Cell, String>();
        database.sql("select indicator, area, typed from figures.report_cell where report = ?")
                .param(report)
                .query(row -> {
                    typed.put(new Cell(row.getObject(1, UUID.class), row.getString(2)), row.getString(3));
                });
        return typed;
    }

    /** Keeps what was typed instead of what was typed before. */
    void type(UUID report, Map<Cell, String> typed) {
        database.sql("delete from figures.report_cell where report = ?")
                .param(report)
                .update();
        var indicators = new ArrayList<UUID>();
        var areas = new ArrayList<String>();
        var texts = new ArrayList<String>();
        typed.forEach((cell, text) -> {
            indicators.add(cell.indicator());
            areas.add(cell.area());
            texts.add(text);
        });
        database.sql("""
                        insert into figures.report_cell (report, indicator, area, typed)
                        select ?, * from unnest(?::uuid[], ?::text[], ?::text[])
                        """)
                .params(
                        report,
                        ReportFormTable.texts(indicators),
                        areas.toArray(String[]::new),
                        texts.toArray(String[]::new))
                .update();
    }

    void received(UUID form, UUID unit, Map<Period, Instant> received, ReportState state) {
        var starts = new ArrayList<String>();
        var times = new ArrayList<String>();
        received.forEach((period, at) -> {
            starts.add(period.start().toString());
            times.add(at.toString());
        });
        database.sql("""
                        insert into figures.report (id, form, unit, period, state, first_submitted_at, submitted_at)
                        select gen_random_uuid(), ?, ?, period::date, ?, at::timestamptz, at::timestamptz
                        from unnest(?::text[], ?::text[]) as given (period, at)
                        on conflict (form, unit, period) do update set state = excluded.state,
                            first_submitted_at = excluded.first_submitted_at, submitted_at = excluded.submitted_at
                        """)
                .params(form, unit, state.name(), starts.toArray(String[]::new), times.toArray(String[]::new))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Report report(ResultSet row, int index) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                row.getObject("form", UUID.class),
                row.getObject("unit", UUID.class),
                row.getObject("period", LocalDate.class),
                ReportState.valueOf(row.getString("state")),
                instant(row, "first_submitted_at"),
                instant(row, "submitted_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
