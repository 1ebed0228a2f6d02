package org.qinghe.warning;

import java.time.Instant;
import java.util.List;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Warnings as people look for them: rises that reach into the newest figures before those long past, the most surprising
 * first; what looks like a change of recording stands below all others.
 */
@Repository
class WarningList {

    /** The newest period each watch has seen, and from which on a rise still counts as going on. */
    private static final String NEWEST = """
            with newest as (
                select distinct on (watch) watch, last_new, last_new - case frequency
                    when 'DAY' then interval '6 days' when 'WEEK' then interval '3 weeks' when 'MONTH' then interval '1 month'
                    when 'QUARTER' then interval '3 months' else interval '0' end as since
                from warning.run order by watch, at desc
            )
            """;

    private static final String WHERE = """
             from warning.warning join newest using (watch)
             where (:everything or area = any(:visible))
               and case :choice when 'OPEN' then state in ('NEW', 'WATCHED') and not lapsed
                                when 'ALL' then true else state = :choice end
               and (cast(:indicator as uuid) is null or indicator = :indicator)
               and (cast(:area as text) is null or area = :area)
            """;

    private final JdbcClient database;

    WarningList(JdbcClient database) {
        this.database = database;
    }

    long count(WarningSearch search, Visible visible) {
        return asked(NEWEST + "select count(*)" + WHERE, search, visible)
                .query(Long.class)
                .single();
    }

    List<ListedWarning> page(WarningSearch search, Visible visible, Paging paging) {
        return asked(
                        NEWEST + "select warning.*, last_period >= newest.since as going_on" + WHERE + """
                        order by lapsed, coverage <> '', last_period < newest.since, p_value, score desc, last_period desc, id
                        limit :size offset :offset
                        """,
                        search,
                        visible)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, index) -> new ListedWarning(Warnings.warning(row, index), row.getBoolean("going_on")))
                .list();
    }

    /**
     * How many indicators are watched, and how many counts of how many areas are out of the ordinary in the newest period that
     * was looked at. What several watches see in the same count of an area is one.
     */
    Standing standing(Visible visible) {
        return database.sql(NEWEST + """
                        select (select count(distinct indicator) from warning.watch where not paused) as watched,
                               count(distinct (indicator, area)) as rises, count(distinct area) as areas
                        from warning.warning join newest using (watch)
                        where (:everything or area = any(:visible)) and last_period >= newest.last_new
                          and not lapsed and coverage = '' and state <> 'EXPLAINED'
                        """)
                .param("everything", visible.everything())
                .param("visible", visible.array())
                .query((row, index) -> new Standing(row.getLong("watched"), row.getLong("rises"), row.getLong("areas")))
                .single();
    }

    /** How things stand in the newest figures. */
    record Standing(long watched, long rises, long areas) {}

    /** How many were raised since that time, whatever became of them. */
    long raisedSince(Instant then, Visible visible) {
        return database.sql("""
                        select count(*) from warning.warning
                        where (:everything or area = any(:visible)) and raised_at >= :then
                        """)
                .param("everything", visible.everything())
                .param("visible", visible.array())
                .param("then", java.sql.Timestamp.from(then))
                .query(Long.class)
                .single();
    }

    /** Other warnings of the same indicator and area, newest first. */
    List<Warning> earlier(Warning warning) {
        return database.sql("""
                        select * from warning.warning
                        where indicator = :indicator and area = :area and pooled = :pooled and id <> :id
                        order by last_period desc limit 5
                        """)
                .param("indicator", warning.indicator())
                .param("area", warning.area())
                .param("pooled", warning.pooled())
                .param("id", warning.id())
                .query(Warnings::warning)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, WarningSearch search, Visible visible) {
        return database.sql(sql)
                .param("everything", visible.everything())
                .param("visible", visible.array())
                .param("choice", search.choice().name())
                .param("indicator", search.indicator().orElse(null), java.sql.Types.OTHER)
                .param("area", search.area().orElse(null), java.sql.Types.VARCHAR);
    }
}
