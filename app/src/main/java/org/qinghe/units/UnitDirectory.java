package org.qinghe.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.qinghe.database.Like;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units of an area and of those below it, as people look for them. */
@Repository
class UnitDirectory {

    private static final String FOUND = """
            with found as (
                select unit.*,
                       coalesce((select string_agg(account.name, ', ' order by account.name) from units.post
                                 join units.account on account.id = post.holder
                                 where post.unit = unit.id and post.responsibility = 'FIRST'), '') as first,
                       coalesce((select string_agg(account.name, ', ' order by account.name) from units.post
                                 join units.account on account.id = post.holder
                                 where post.unit = unit.id and post.responsibility = 'DIRECT'), '') as direct,
                       (select count(*) from units.account where unit = unit.id and not disabled) as accounts
                from units.unit as unit
                where (:everywhere or area = any(:areas))
                  and (:words = '' or name_zh ilike '%' || :words || '%' or name_en ilike '%' || :words || '%'
                       or code ilike :words || '%')
                  and (:kind = '' or kind = :kind)
            )
            """;

    private final JdbcClient database;
    private final Places places;

    UnitDirectory(JdbcClient database, Places places) {
        this.database = database;
        this.places = places;
    }

    long count(String area, UnitSearch search) {
        return asked("select count(*) from found", area, search)
                .query(Long.class)
                .single();
    }

    List<UnitLine> page(String area, UnitSearch search, Paging paging) {
        return asked("select * from found order by code limit :size offset :offset", area, search)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(UnitDirectory::line)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, String area, UnitSearch search) {
        boolean everywhere = area.equals(Places.EVERYWHERE);
        var codes = everywhere
                ? new String[0]
                : places.within(area).stream().map(Area::code).toArray(String[]::new);
        return database.sql(FOUND + sql)
                .param("everywhere", everywhere)
                .param("areas", codes)
                .param("words", Like.literally(search.words()))
                .param("kind", search.kind());
    }

    private static UnitLine line(ResultSet row, int index) throws SQLException {
        return new UnitLine(
                StoredUnits.unit(row, index), row.getString("first"), row.getString("direct"), row.getLong("accounts"));
    }
}
