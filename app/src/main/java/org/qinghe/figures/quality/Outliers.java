package org.qinghe.figures.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds values that are more likely a slip of the keys than the truth. Counts are first put on the scale on which chance gives
 * each of them the same spread of one: z = 2 √(x + 3/8) (F. J. Anscombe, "The transformation of Poisson, binomial and
 * negative-binomial data", Biometrika 35 (1948) 246–254). A value is an outlier where its z lies more than 3.5 spreads from the
 * median of its baseline, the spread being 1.4826 times the median absolute deviation from it (B. Iglewicz and D. C. Hoaglin,
 * "How to Detect and Handle Outliers", ASQC Quality Press 1993). The spread is never taken below one, what chance alone gives,
 * so that among small counts a 3 after a row of zeros is not one. The baseline of a value is what the same area reported in the
 * 24 periods before it, the value itself left out; with fewer than 12 values there nothing is said. Rates and levels are not
 * looked at: their parts are.
 */
@Repository
class Outliers {

    /**
     * One pass: the periods of a frequency are numbered, and each value carries the scaled values of the 24 numbers before its
     * own. Nothing is joined with itself, so that no wrong guess of the planner makes it slow.
     */
    static final String QUERY = """
            with judged as (
                select i.id, i.frequency, o.area, o.period, o.value, 2 * sqrt(o.value + 0.375) as z,
                       array_agg(2 * sqrt(o.value + 0.375)) over baseline as before
                from figures.indicator i
                join figures.observation o on o.indicator = i.number
                where i.measure in ('ADDITIVE', 'STOCK') and (:all or i.id = any (:indicators))
                  and o.area = any (:areas) and o.value >= 0 and o.period >= :earliest
                  and o.period between :from::date - 24 * case i.frequency
                          when 'DAY' then interval '1 day' when 'WEEK' then interval '7 days'
                          when 'MONTH' then interval '1 month' when 'QUARTER' then interval '3 months'
                          else interval '1 year' end
                      and :to
                window baseline as (
                    partition by o.indicator, i.id, i.frequency, o.area
                    order by case i.frequency
                        when 'DAY' then o.period - date '2000-01-03'
                        when 'WEEK' then (o.period - date '2000-01-03') / 7
                        when 'MONTH' then (extract(year from o.period) * 12 + extract(month from o.period))::int
                        when 'QUARTER' then (extract(year from o.period) * 4 + extract(quarter from o.period))::int
                        else extract(year from o.period)::int end
                    range between 24 preceding and 1 preceding)
            )
            select id, frequency, area, period, value, greatest(power(median / 2, 2) - 0.375, 0) as usual
            from judged
            cross join lateral (
                select percentile_cont(0.5) within group (order by b) as median from unnest(before) as b) as middle
            cross join lateral (
                select greatest(1.4826 * percentile_cont(0.5) within group (order by abs(b - median)), 1) as width
                from unnest(before) as b) as spread
            where period >= :from and cardinality(before) >= 12 and abs(z - median) > 3.5 * width
            order by period desc, area, id
            """;

    private static final int PERIODS_OF_A_BASELINE = 24;

    private final JdbcClient database;

    Outliers(JdbcClient database) {
        this.database = database;
    }

    /**
     * By period, newest first.
     *
     * @param indicators their ids; every one where empty
     */
    List<Outlier> between(Collection<String> areas, Collection<UUID> indicators, LocalDate from, LocalDate to) {
        return database.sql(QUERY)
                .param("all", indicators.isEmpty())
                .param("indicators", indicators.toArray(UUID[]::new))
                .param("areas", areas.toArray(String[]::new))
                .param("earliest", earliest(indicators, from))
                .param("from", from)
                .param("to", to)
                .query(Outliers::outlier)
                .list();
    }

    /** Where the longest of the baselines begins: said beforehand, so that the index leads there past all the years before. */
    private LocalDate earliest(Collection<UUID> indicators, LocalDate from) {
        return database
                .sql("""
                        select distinct frequency from figures.indicator where :all or id = any (:indicators)
                        """)
                .param("all", indicators.isEmpty())
                .param("indicators", indicators.toArray(UUID[]::new))
                .query((row, index) -> Frequency.valueOf(row.getString("frequency")))
                .list()
                .stream()
                .map(frequency -> Period.containing(frequency, from)
                        .plus(-PERIODS_OF_A_BASELINE)
                        .start())
                .min(LocalDate::compareTo)
                .orElse(from);
    }

    private static Outlier outlier(ResultSet row, int index) throws SQLException {
        return new Outlier(
                row.getObject("id", UUID.class),
                row.getString("area"),
                new Period(Frequency.valueOf(row.getString("frequency")), row.getObject("period", LocalDate.class)),
                row.getDouble("value"),
                row.getDouble("usual"));
    }
}
