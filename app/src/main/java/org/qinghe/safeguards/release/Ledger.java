package org.qinghe.safeguards.release;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.safeguards.release.Protection.Sort;
import org.qinghe.safeguards.release.Release.Hand;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is fixed about an indicator and what its noise cost. The database refuses what goes beyond, whoever asks; here it is said
 * in words beforehand.
 */
@Repository
class Ledger {

    private final JdbcClient database;
    private final BigDecimal epsilonPerYear;

    Ledger(JdbcClient database, @Value("${qinghe.release.epsilon-per-year:4}") BigDecimal epsilonPerYear) {
        this.database = database;
        this.epsilonPerYear = epsilonPerYear;
    }

    /** The series of an indicator, begun with this one where there is none. */
    Series begun(Series wanted, Instant now) {
        database.sql("""
                        insert into safeguards.release_series (indicator, rhythm, level, made_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        wanted.indicator(),
                        wanted.rhythm().name(),
                        wanted.level().name(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        return series(wanted.indicator()).orElseThrow();
    }

    Optional<Series> series(String indicator) {
        return database.sql("select * from safeguards.release_series where indicator = ?")
                .param(indicator)
                .query(Ledger::series)
                .optional();
    }

    /** The budget of the year, fixed now where nothing was drawn from it yet. */
    YearBudget opened(String indicator, int year, Sort protection) {
        database.sql("""
                        insert into safeguards.release_year (indicator, year, protection, epsilon, allowed)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        indicator,
                        year,
                        protection.name(),
                        epsilonPerYear,
                        YearBudget.allowed(protection, epsilonPerYear))
                .update();
        return budgets(year).stream()
                .filter(each -> each.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    List<YearBudget> budgets(int year) {
        return database.sql("""
                        select budget.*, coalesce(sum(release.strength), 0) as spent
                        from safeguards.release_year budget
                        left join safeguards.release release
                          on release.indicator = budget.indicator and release.year = budget.year
                         and release.protection = budget.protection
                        where budget.year = ?
                        group by budget.indicator, budget.year
                        order by budget.indicator
                        """)
                .param(year)
                .query((row, number) -> new YearBudget(
                        row.getString("indicator"),
                        row.getInt("year"),
                        Sort.valueOf(row.getString("protection")),
                        row.getBigDecimal("epsilon"),
                        row.getBigDecimal("allowed"),
                        row.getBigDecimal("spent")))
                .list();
    }

    void stand(Standing standing) {
        database.sql("""
                        insert into safeguards.release_standing (indicator, protection, strength, account, name, at)
                        values (:indicator, :protection, :strength, :account, :name, :at)
                        on conflict (indicator) do update set protection = excluded.protection,
                            strength = excluded.strength, account = excluded.account, name = excluded.name, at = excluded.at
                        """)
                .param("indicator", standing.indicator())
                .param("protection", standing.protection().sort().name())
                .param("strength", standing.protection().strength())
                .param("account", standing.by().account())
                .param("name", standing.by().name())
                .param("at", standing.by().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether there was one to end. */
    boolean endStanding(String indicator) {
        return database.sql("delete from safeguards.release_standing where indicator = ?")
                        .param(indicator)
                        .update()
                > 0;
    }

    List<Standing> standing() {
        return database.sql("""
                        select * from safeguards.release_standing
                        join safeguards.release_series using (indicator) order by indicator
                        """)
                .query((row, number) -> new Standing(
                        row.getString("indicator"),
                        Rhythm.valueOf(row.getString("rhythm")),
                        Level.valueOf(row.getString("level")),
                        new Protection(Sort.valueOf(row.getString("protection")), row.getBigDecimal("strength")),
                        new Hand(
                                row.getObject("account", UUID.class),
                                row.getString("name"),
                                row.getObject("at", OffsetDateTime.class).toInstant())))
                .list();
    }

    private static Series series(ResultSet row, int number) throws SQLException {
        return new Series(
                row.getString("indicator"),
                Rhythm.valueOf(row.getString("rhythm")),
                Level.valueOf(row.getString("level")));
    }
}
