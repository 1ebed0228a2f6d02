package org.qinghe.warning;

import java.time.Instant;
import java.util.List;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Warnings as people look for them: open ones first, recording changes last, then by how surprising they are. */
@Repository
class WarningList {

    private static final String WHERE = """
             from warning.warning
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
        return asked("select count(*)" + WHERE, search, visible)
                .query(Long.class)
                .single();
    }

    List<Warning> page(WarningSearch search, Visible visible, Paging paging) {
        return asked("select *" + WHERE + """
                        order by lapsed, coverage <> '', p_value, score desc, last_period desc, id
                        limit :size offset :offset
                        """, search, visible)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(Warnings::warning)
                .list();
    }

    /** How many open ones are new since that time, recording changes left out. */
    long newSince(Instant then, Visible visible) {
        return database.sql("""
                        select count(*) from warning.warning
                        where (:everything or area = any(:visible)) and state = 'NEW' and not lapsed and coverage = ''
                          and raised_at >= :then
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
