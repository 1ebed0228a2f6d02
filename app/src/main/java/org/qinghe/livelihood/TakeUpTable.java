package org.qinghe.livelihood;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.qinghe.units.UnitSight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TakeUpTable {

    private final JdbcClient database;

    TakeUpTable(JdbcClient database) {
        this.database = database;
    }

    /** Puts the month's counts in place of those before. */
    void keep(UUID offer, TakeUp counted, UUID by, Instant at) {
        database.sql("""
                        insert into livelihood.take_up (offer, month, asked, taken, kept_at, kept_by)
                        values (:offer, :month, :asked, :taken, :at, :by)
                        on conflict (offer, month) do update
                        set asked = excluded.asked, taken = excluded.taken, kept_at = excluded.kept_at, kept_by = excluded.kept_by
                        """)
                .param("offer", offer)
                .param("month", counted.month().atDay(1))
                .param("asked", counted.asked())
                .param("taken", counted.taken())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** The latest month first. */
    List<TakeUp> of(UUID offer) {
        return database.sql(
                        "select month, asked, taken from livelihood.take_up where offer = :offer order by month desc")
                .param("offer", offer)
                .query((row, index) -> new TakeUp(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getInt("asked"),
                        row.getInt("taken")))
                .list();
    }

    /** What one sort of offer came to in one month. */
    record Counted(Offer.Kind kind, int month, int asked, int taken) {}

    /** Of the units one sees; kinds and months without a count are missing. */
    List<Counted> of(Year year, UnitSight sight) {
        return database.sql("""
                        select o.kind, extract(month from t.month)::int as month, sum(t.asked) as asked, sum(t.taken) as taken
                        from livelihood.take_up t join livelihood.offer o on o.id = t.offer
                        where t.month between :first and :last and %s
                        group by o.kind, t.month
                        """.formatted(UnitSight.on("o.unit")))
                .param("first", year.atDay(1))
                .param("last", year.atMonth(12).atDay(1))
                .params(sight.parameters())
                .query((row, index) -> new Counted(
                        Offer.Kind.valueOf(row.getString("kind")),
                        row.getInt("month"),
                        row.getInt("asked"),
                        row.getInt("taken")))
                .list();
    }
}
