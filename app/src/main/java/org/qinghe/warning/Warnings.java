package org.qinghe.warning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Warnings as runs write them. */
@Repository
class Warnings {

    private final JdbcClient database;

    Warnings(JdbcClient database) {
        this.database = database;
    }

    Optional<Warning> find(UUID id) {
        return database.sql("select * from warning.warning where id = :id")
                .param("id", id)
                .query(Warnings::warning)
                .optional();
    }

    /** Those of the ids that are known. */
    List<Warning> findAll(Collection<UUID> ids) {
        return database.sql("select * from warning.warning where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Warnings::warning)
                .list();
    }

    /** The warnings of a watch whose rise reaches into the periods from that day on. */
    List<Warning> of(UUID watch, LocalDate from) {
        return database.sql(
                        "select * from warning.warning where watch = :watch and last_period >= :from order by first_period")
                .param("watch", watch)
                .param("from", from)
                .query(Warnings::warning)
                .list();
    }

    void add(Warning warning) {
        write("""
                insert into warning.warning (id, watch, run, indicator, area, pooled, frequency, first_period, last_period,
                    observed, expected, upper, score, p_value, rank, coverage, raised_at)
                values (:id, :watch, :run, :indicator, :area, :pooled, :frequency, :first, :last,
                    :observed, :expected, :upper, :score, :p, :rank, :coverage, :raised)
                """, warning);
    }

    /** Replaces what the newest run knows better; what people decided stays. */
    void renew(Warning warning) {
        write("""
                update warning.warning set run = :run, first_period = :first, last_period = :last, observed = :observed,
                    expected = :expected, upper = :upper, score = :score, p_value = :p, rank = :rank,
                    coverage = :coverage, lapsed = false
                where id = :id
                """, warning);
    }

    private void write(String sql, Warning warning) {
        database.sql(sql)
                .param("id", warning.id())
                .param("watch", warning.watch())
                .param("run", warning.run())
                .param("indicator", warning.indicator())
                .param("area", warning.area())
                .param("pooled", warning.pooled())
                .param("frequency", warning.first().frequency().name())
                .param("first", warning.first().start())
                .param("last", warning.last().start())
                .param("observed", warning.observed())
                .param("expected", warning.expected())
                .param("upper", warning.upper())
                .param("score", warning.score())
                .param("p", warning.pValue())
                .param("rank", warning.rank())
                .param("coverage", warning.coverage().stored())
                .param("raised", Timestamp.from(warning.raisedAt()))
                .update();
    }

    void lapse(UUID id) {
        database.sql("update warning.warning set lapsed = true where id = :id")
                .param("id", id)
                .update();
    }

    /**
     * Where an area's warnings of nearly all watched indicators begin together, marks each of them: the unit that reports
     * there has probably changed how it records.
     */
    void markWhereAllIndicatorsMove(Frequency frequency, LocalDate from, int fewest, int daysApart) {
        database.sql("""
                        with together as (
                            select one.id, count(distinct other.indicator) as moving
                            from warning.warning one
                            join warning.warning other
                              on other.area = one.area and other.frequency = one.frequency and not other.lapsed
                             and abs(other.first_period - one.first_period) <= :apart
                            where one.frequency = :frequency and one.last_period >= :from and one.area <> ''
                              and not one.pooled and not other.pooled
                            group by one.id
                        ), watched as (
                            select count(distinct watch.indicator) as indicators from warning.watch
                            where exists (select from warning.run where run.watch = watch.id and run.frequency = :frequency)
                        )
                        update warning.warning set coverage = 'ALL_INDICATORS'
                        from together, watched
                        where together.id = warning.id and together.moving >= :fewest
                          and together.moving >= 0.8 * watched.indicators
                        """)
                .param("frequency", frequency.name())
                .param("from", from)
                .param("fewest", fewest)
                .param("apart", daysApart)
                .update();
    }

    void decide(UUID id, Warning.State state, Instant at) {
        database.sql("update warning.warning set state = :state, triaged_at = :at where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    static Warning warning(ResultSet row, int index) throws SQLException {
        var frequency = Frequency.valueOf(row.getString("frequency"));
        return new Warning(
                row.getObject("id", UUID.class),
                row.getObject("watch", UUID.class),
                row.getObject("run", UUID.class),
                row.getObject("indicator", UUID.class),
                row.getString("area"),
                row.getBoolean("pooled"),
                new Period(frequency, row.getObject("first_period", LocalDate.class)),
                new Period(frequency, row.getObject("last_period", LocalDate.class)),
                row.getDouble("observed"),
                row.getDouble("expected"),
                row.getDouble("upper"),
                row.getDouble("score"),
                row.getDouble("p_value"),
                row.getInt("rank"),
                Coverage.ofStored(row.getString("coverage")),
                row.getBoolean("lapsed"),
                Warning.State.valueOf(row.getString("state")),
                row.getTimestamp("raised_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("triaged_at")).map(Timestamp::toInstant));
    }
}
