package org.qinghe.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was taken over from partners, and when. */
@Repository
class TakenTable {

    private final JdbcClient database;

    TakenTable(JdbcClient database) {
        this.database = database;
    }

    void add(Fetch fetch) {
        database.sql("""
                        insert into cooperation.received (id, partner, at, by, way, outcome, detail, tables)
                        values (:id, :partner, :at, :by, :way, :outcome, :detail, :tables)
                        """)
                .param("id", fetch.id())
                .param("partner", fetch.partner())
                .param("at", Timestamp.from(fetch.at()))
                .param("by", fetch.by().orElse(null))
                .param("way", fetch.way().name())
                .param("outcome", fetch.message())
                .param("detail", fetch.detail())
                .param("tables", fetch.tables())
                .update();
    }

    void add(UUID partner, SentTables.Table table, String digest, UUID fetch) {
        database.sql("""
                        insert into cooperation.taken (partner, release, digest, indicator, period, received)
                        values (:partner, :release::uuid, :digest, :indicator, :period, :received)
                        """)
                .param("partner", partner)
                .param("release", table.release())
                .param("digest", digest)
                .param("indicator", table.nameZh())
                .param("period", table.period())
                .param("received", fetch)
                .update();
    }

    /** The digests of the tables taken from a partner, by the release's id there. */
    Map<String, String> digests(UUID partner) {
        Map<String, String> digests = new HashMap<>();
        database.sql("select release::text as release, digest from cooperation.taken where partner = :partner")
                .param("partner", partner)
                .query(row -> {
                    digests.put(row.getString("release"), row.getString("digest"));
                });
        return digests;
    }

    /** The latest first. */
    List<Fetch> latest(UUID partner, int most) {
        return database.sql(
                        "select * from cooperation.received where partner = :partner order by at desc, id limit :most")
                .param("partner", partner)
                .param("most", most)
                .query(TakenTable::fetch)
                .list();
    }

    /** The latest of each; those that nothing was fetched from are missing. */
    Map<UUID, Fetch> latest(Collection<UUID> partners) {
        return database
                .sql("""
                        select distinct on (partner) * from cooperation.received where partner = any(:partners)
                        order by partner, at desc, id
                        """)
                .param("partners", partners.toArray(UUID[]::new))
                .query(TakenTable::fetch)
                .list()
                .stream()
                .collect(Collectors.toMap(Fetch::partner, Function.identity()));
    }

    private static Fetch fetch(ResultSet row, int index) throws SQLException {
        return new Fetch(
                row.getObject("id", UUID.class),
                row.getObject("partner", UUID.class),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getObject("by", UUID.class)),
                Fetch.Way.valueOf(row.getString("way")),
                row.getString("outcome"),
                row.getString("detail"),
                row.getInt("tables"));
    }
}
