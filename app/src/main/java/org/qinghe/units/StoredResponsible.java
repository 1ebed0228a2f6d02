package org.qinghe.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredResponsible implements Responsible {

    private final JdbcClient database;

    StoredResponsible(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<UUID, Leaders> leaders(Collection<UUID> units) {
        return database
                .sql("""
                        select post.unit,
                               coalesce(string_agg(account.name, ', ' order by account.name)
                                   filter (where responsibility = 'FIRST'), '') as first,
                               coalesce(string_agg(account.name, ', ' order by account.name)
                                   filter (where responsibility = 'DIRECT'), '') as direct
                        from units.post join units.account on account.id = post.holder
                        where post.unit = any(:units) and post.responsibility <> 'NONE'
                        group by post.unit
                        """)
                .param("units", units.toArray(UUID[]::new))
                .query((row, index) -> Map.entry(
                        row.getObject("unit", UUID.class),
                        new Leaders(row.getString("first"), row.getString("direct"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<UUID, Colleagues.Colleague> directly(Collection<UUID> units) {
        return database
                .sql("""
                        select distinct on (post.unit) account.id as account, account.name, post.unit, post.title_zh as post
                        from units.post join units.account on account.id = post.holder
                        where post.unit = any(:units) and post.responsibility = 'DIRECT' and not account.disabled
                        order by post.unit, post.title_zh
                        """)
                .param("units", units.toArray(UUID[]::new))
                .query(StoredResponsible::colleague)
                .list()
                .stream()
                .collect(Collectors.toMap(Colleagues.Colleague::unit, Function.identity()));
    }

    private static Colleagues.Colleague colleague(ResultSet row, int index) throws SQLException {
        return new Colleagues.Colleague(
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getObject("unit", UUID.class),
                row.getString("post"));
    }
}
