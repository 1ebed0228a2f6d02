package org.qinghe.prevention.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Campaigns; every unit of the installation may join one, so everybody who reads events reads them. */
@Repository
class CampaignTable {

    private final JdbcClient database;

    CampaignTable(JdbcClient database) {
        this.database = database;
    }

    void add(Campaign campaign, UUID by, Instant at) {
        database.sql("""
                        insert into prevention.campaign (id, unit, title_zh, title_en, what, first_day, last_day, made_at, made_by)
                        values (:id, :unit, :titleZh, :titleEn, :what, :first, :last, :at, :by)
                        """)
                .param("id", campaign.id())
                .param("unit", campaign.unit())
                .param("titleZh", campaign.titleZh())
                .param("titleEn", campaign.titleEn())
                .param("what", campaign.what())
                .param("first", campaign.firstDay())
                .param("last", campaign.lastDay())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    Optional<Campaign> find(UUID id) {
        return database.sql("select * from prevention.campaign where id = :id")
                .param("id", id)
                .query(CampaignTable::campaign)
                .optional();
    }

    long count() {
        return database.sql("select count(*) from prevention.campaign")
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    List<Campaign> page(Paging paging) {
        return database.sql("""
                        select * from prevention.campaign order by first_day desc, id limit :size offset :offset
                        """)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(CampaignTable::campaign)
                .list();
    }

    /** Those that go on or ended a short while ago, which an event can still belong to. */
    List<Campaign> since(LocalDate day) {
        return database.sql("""
                        select * from prevention.campaign where last_day >= :day order by first_day desc, id limit 200
                        """)
                .param("day", day)
                .query(CampaignTable::campaign)
                .list();
    }

    private static Campaign campaign(ResultSet row, int index) throws SQLException {
        return new Campaign(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                row.getString("title_zh"),
                row.getString("title_en"),
                row.getString("what"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
