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
 * negative-binomial data", Biometrika 35 (1948) 246–254). A value is an outlier where z lies more than 3.5 spreads from the
 * median of the series, the spread being 1.4826 times the median absolute deviation from it (B. Iglewicz and D. C. Hoaglin,
 * "How to Detect and Handle Outliers", ASQC Quality Press 1993). The spread is never taken below one, what chance alone gives,
 * so that among small counts a 3 after a row of zeros is not one. The series are the 24 periods before the first one asked for
 * and those asked for; below 12 values nothing is said. Rates and levels are not looked at: their parts are.
 */
@Repository
class Outliers {

    private final JdbcClient database;

    Outliers(JdbcClient database) {
        this.database = database;
    }

    /**
     * By period, newest first. A series is kept as an array: joined with itself, it would be scanned once for every value as soon
     * as the planner guesses its length wrong.
     *
     * @param indicators their ids; every one where empty
     */
    List<Outlier> between(Collection<String> areas, Collection<UUID> indicators, LocalDate from, LocalDate to) {
        return database.sql("""
                        with series as materialized (
                            select i.id, i.frequency, o.area,
                                   array_agg(o.period) as periods, array_agg(o.value) as counts,
                                   percentile_cont(0.5) within group (order by 2 * sqrt(o.value + 0.375)) as median
                            from figures.indicator i
                            join figures.observation o on o.indicator = i.number
                            where i.measure in ('ADDITIVE', 'STOCK') and (:all or i.id = any (:indicators))
                              and o.area = any (:areas) and o.value >= 0
                              and o.period between :from::date - 24 * case i.frequency
                                      when 'DAY' then interval '1 day' when 'WEEK' then interval '7 days'
                                      when 'MONTH' then interval '1 month' when 'QUARTER' then interval '3 months'
                                      else interval '1 year' end
                                  and :to
                            group by i.id, i.frequency, o.area having count(*) >= 12
                        ), spread as materialized (
                            select series.*, (
                                       select greatest(1.4826 * percentile_cont(0.5) within group (
                                                  order by abs(2 * sqrt(count + 0.375) - median)), 1)
                                       from unnest(counts) as count) as width
                            from series
                        )
                        select id, frequency, area, each.period, each.value,
                               greatest(power(median / 2, 2) - 0.375, 0) as usual
                        from spread cross join lateral unnest(periods, counts) as each (period, value)
                        where each.period >= :from and abs(2 * sqrt(each.value + 0.375) - median) > 3.5 * width
                        order by each.period desc, area, id
                        """)
                .param("all", indicators.isEmpty())
                .param("indicators", indicators.toArray(UUID[]::new))
                .param("areas", areas.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .query(Outliers::outlier)
                .list();
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
