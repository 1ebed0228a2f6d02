package org.qinghe.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Posts {

    private final JdbcClient database;

    Posts(JdbcClient database) {
        this.database = database;
    }

    /** The posts of a unit, those who answer for it first. */
    List<Post> of(UUID unit) {
        return database.sql("""
                        select post.*, coalesce(account.name, '') as holder_name
                        from units.post left join units.account on account.id = post.holder
                        where post.unit = :unit
                        order by array_position(array['FIRST', 'DIRECT', 'NONE'], responsibility), title_zh, post.id
                        """).param("unit", unit).query(Posts::post).list();
    }

    void save(Post post) {
        database.sql("""
                        insert into units.post (id, unit, title_zh, title_en, holder, responsibility)
                        values (:id, :unit, :titleZh, :titleEn, :holder, :responsibility)
                        on conflict (id) do update set title_zh = excluded.title_zh, title_en = excluded.title_en,
                            holder = excluded.holder, responsibility = excluded.responsibility
                        """)
                .param("id", post.id())
                .param("unit", post.unit())
                .param("titleZh", post.titleZh())
                .param("titleEn", post.titleEn())
                .param("holder", post.holder().orElse(null))
                .param("responsibility", post.responsibility().name())
                .update();
    }

    /** Takes the first responsibility from whichever other post of the unit has it; returns whether one had. */
    boolean passOn(UUID unit, UUID to) {
        return database.sql("""
                                update units.post set responsibility = 'NONE'
                                where unit = :unit and responsibility = 'FIRST' and id <> :to
                                """).param("unit", unit).param("to", to).update() > 0;
    }

    boolean remove(UUID unit, UUID post) {
        return database.sql("delete from units.post where unit = :unit and id = :post")
                        .param("unit", unit)
                        .param("post", post)
                        .update()
                > 0;
    }

    private static Post post(ResultSet row, int index) throws SQLException {
        return new Post(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                row.getString("title_zh"),
                row.getString("title_en"),
                Optional.ofNullable(row.getObject("holder", UUID.class)),
                row.getString("holder_name"),
                Post.Responsibility.valueOf(row.getString("responsibility")));
    }
}
