package org.qinghe.places;

import java.util.List;
import org.qinghe.database.Like;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Areas within another by a part of their name or the beginning of their code. */
@Repository
class AreaSearch {

    private static final String FOUND = """
            with recursive below as (
                select * from places.area where code = :root or (:root = '' and parent is null)
                union
                select area.* from places.area join below on area.parent = below.code
            ), found as (
                select * from below
                where :text = '' or name_zh like '%' || :text || '%' or name_en ilike '%' || :text || '%' or code like :text || '%'
            )
            """;

    private final JdbcClient database;

    AreaSearch(JdbcClient database) {
        this.database = database;
    }

    long count(String root, String text) {
        return database.sql(FOUND + "select count(*) from found")
                .param("root", root)
                .param("text", Like.literally(text.strip()))
                .query(Long.class)
                .single();
    }

    List<Area> page(String root, String text, Paging paging) {
        return database.sql(FOUND + "select * from found order by code limit :size offset :offset")
                .param("root", root)
                .param("text", Like.literally(text.strip()))
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(StoredPlaces::area)
                .list();
    }
}
