package org.qinghe.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PartnerTable {

    private final JdbcClient database;

    PartnerTable(JdbcClient database) {
        this.database = database;
    }

    void add(Partner partner, UUID by, Instant at) {
        written("""
                insert into cooperation.partner (id, name_zh, name_en, region, contact, site, daily, made_at, made_by)
                values (:id, :nameZh, :nameEn, :region, :contact, :site, :daily, :at, :by)
                """, partner).param("at", Timestamp.from(at)).param("by", by).update();
    }

    void change(Partner partner) {
        written("""
                update cooperation.partner set name_zh = :nameZh, name_en = :nameEn, region = :region, contact = :contact,
                    site = :site, daily = :daily
                where id = :id
                """, partner).update();
    }

    private JdbcClient.StatementSpec written(String sql, Partner partner) {
        return database.sql(sql)
                .param("id", partner.id())
                .param("nameZh", partner.nameZh())
                .param("nameEn", partner.nameEn())
                .param("region", partner.region())
                .param("contact", partner.contact())
                .param("site", partner.site())
                .param("daily", partner.daily());
    }

    /** In place of the one before, which is used no more. */
    void noteKey(UUID partner, KeyUse use, String key, UUID by) {
        database.sql("""
                        update cooperation.partner set %1$s = :key, %1$s_noted_by = :by, %1$s_confirmed_by = null where id = :id
                        """.formatted(use.column()))
                .param("id", partner)
                .param("key", key)
                .param("by", by)
                .update();
    }

    /** Whether it was still this key, and not confirmed. */
    boolean confirmKey(UUID partner, KeyUse use, String key, UUID by) {
        return database.sql("""
                                update cooperation.partner set %1$s_confirmed_by = :by
                                where id = :id and %1$s = :key and %1$s_confirmed_by is null
                                """.formatted(use.column()))
                        .param("id", partner)
                        .param("key", key)
                        .param("by", by)
                        .update()
                == 1;
    }

    Optional<Partner> find(UUID id) {
        return database.sql("select * from cooperation.partner where id = :id")
                .param("id", id)
                .query(PartnerTable::partner)
                .optional();
    }

    /** By name; a county works with a handful. */
    List<Partner> all() {
        return database.sql("select * from cooperation.partner order by name_zh, id limit 1000")
                .query(PartnerTable::partner)
                .list();
    }

    /** Those that are fetched from every day. */
    List<Partner> daily() {
        return database.sql("select * from cooperation.partner where daily and site <> '' order by id")
                .query(PartnerTable::partner)
                .list();
    }

    private static Partner partner(ResultSet row, int index) throws SQLException {
        return new Partner(
                row.getObject("id", UUID.class),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("region"),
                row.getString("contact"),
                row.getString("site"),
                row.getBoolean("daily"),
                key(row, KeyUse.SIGNING),
                key(row, KeyUse.SEALING));
    }

    private static Optional<Partner.NotedKey> key(ResultSet row, KeyUse use) throws SQLException {
        var key = row.getString(use.column());
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(new Partner.NotedKey(
                        key,
                        row.getObject(use.column() + "_noted_by", UUID.class),
                        Optional.ofNullable(row.getObject(use.column() + "_confirmed_by", UUID.class))));
    }
}
