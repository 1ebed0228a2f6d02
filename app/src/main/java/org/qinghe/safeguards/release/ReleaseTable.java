package org.qinghe.safeguards.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinghe.safeguards.release.Protection.Sort;
import org.qinghe.safeguards.release.Release.Cell;
import org.qinghe.safeguards.release.Release.Decision;
import org.qinghe.safeguards.release.Release.Hand;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables; they are added and never changed. */
@Repository
class ReleaseTable {

    private static final String ALL = """
            select release.*, series.rhythm, series.level,
                   decision.let_go, decision.account, decision.name, decision.at, decision.reason
            from safeguards.release release
            join safeguards.release_series series on series.indicator = release.indicator
            left join safeguards.release_decision decision on decision.release = release.id
            """;

    private static final String SEARCHED = """
            where (:indicator = '' or release.indicator = :indicator)
              and (:state = '' or :state = case when decision.let_go then 'LET_GO'
                                                when not decision.let_go then 'KEPT_BACK' else 'PREPARED' end)
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    ReleaseTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A cell as it is stored. */
    private record Stored(
            String area, String zh, String en, @Nullable Long shown) {

        static Stored of(Cell cell) {
            return new Stored(
                    cell.area(),
                    cell.nameZh(),
                    cell.nameEn(),
                    cell.shown().isPresent() ? cell.shown().getAsLong() : null);
        }

        Cell cell() {
            return new Cell(area, zh, en, shown == null ? OptionalLong.empty() : OptionalLong.of(shown));
        }
    }

    void add(Release release) {
        database.sql("""
                        insert into safeguards.release (id, indicator, name_zh, name_en, first_day, protection, strength, most,
                                                        cells, total, prepared_by, prepared_name, prepared_at)
                        values (:id, :indicator, :nameZh, :nameEn, :firstDay, :protection, :strength, :most,
                                cast(:cells as jsonb), :total, :by, :name, :at)
                        """)
                .param("id", release.id())
                .param("indicator", release.indicator())
                .param("nameZh", release.nameZh())
                .param("nameEn", release.nameEn())
                .param("firstDay", release.firstDay())
                .param("protection", release.protection().sort().name())
                .param("strength", release.protection().strength())
                .param("most", release.most())
                .param(
                        "cells",
                        json.writeValueAsString(
                                release.cells().stream().map(Stored::of).toList()))
                .param("total", release.total().isPresent() ? release.total().getAsLong() : null, java.sql.Types.BIGINT)
                .param("by", release.prepared().account())
                .param("name", release.prepared().name())
                .param("at", release.prepared().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void decide(UUID release, Decision decision) {
        database.sql("""
                        insert into safeguards.release_decision (release, let_go, account, name, at, reason)
                        values (:release, :letGo, :account, :name, :at, :reason)
                        """)
                .param("release", release)
                .param("letGo", decision.letGo())
                .param("account", decision.by().account())
                .param("name", decision.by().name())
                .param("at", decision.by().at().atOffset(ZoneOffset.UTC))
                .param("reason", decision.reason())
                .update();
    }

    Optional<Release> find(UUID id) {
        return database.sql(ALL + "where release.id = ?")
                .param(id)
                .query(this::release)
                .optional();
    }

    boolean has(String indicator, LocalDate firstDay) {
        return database.sql("select exists (select from safeguards.release where indicator = ? and first_day = ?)")
                .params(indicator, firstDay)
                .query(Boolean.class)
                .single();
    }

    /** The first day of the newest period that has a table. */
    Optional<LocalDate> newest(String indicator) {
        return database.sql("""
                        select first_day from safeguards.release where indicator = ? order by first_day desc limit 1
                        """).param(indicator).query(LocalDate.class).optional();
    }

    long count(ReleaseSearch search) {
        return database.sql("""
                        select count(*) from safeguards.release release
                        left join safeguards.release_decision decision on decision.release = release.id
                        """ + SEARCHED)
                .param("indicator", search.indicator())
                .param("state", search.state())
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    List<Release> page(ReleaseSearch search, Paging paging) {
        return database.sql(ALL + SEARCHED + """
                        order by release.prepared_at desc, release.id limit :size offset :offset
                        """)
                .param("indicator", search.indicator())
                .param("state", search.state())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(this::release)
                .list();
    }

    /** Those of an indicator that were let go, the newest period first. */
    List<Release> letGo(String indicator, int most) {
        return database.sql(ALL + """
                        where release.indicator = :indicator and decision.let_go
                        order by release.first_day desc limit :most
                        """)
                .param("indicator", indicator)
                .param("most", most)
                .query(this::release)
                .list();
    }

    private Release release(ResultSet row, int index) throws SQLException {
        long total = row.getLong("total");
        var shownTotal = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(total);
        return new Release(
                row.getObject("id", UUID.class),
                row.getString("indicator"),
                row.getString("name_zh"),
                row.getString("name_en"),
                Rhythm.valueOf(row.getString("rhythm")),
                Level.valueOf(row.getString("level")),
                row.getObject("first_day", LocalDate.class),
                new Protection(Sort.valueOf(row.getString("protection")), row.getBigDecimal("strength")),
                row.getInt("most"),
                List.of(json.readValue(row.getString("cells"), Stored[].class)).stream()
                        .map(Stored::cell)
                        .toList(),
                shownTotal,
                hand(row, "prepared_by", "prepared_name", "prepared_at"),
                decision(row));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        boolean letGo = row.getBoolean("let_go");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Decision(letGo, hand(row, "account", "name", "at"), row.getString("reason")));
    }

    private static Hand hand(ResultSet row, String account, String name, String at) throws SQLException {
        return new Hand(
                row.getObject(account, UUID.class),
                row.getString(name),
                row.getObject(at, OffsetDateTime.class).toInstant());
    }
}
