package org.qinghe.prevention.volunteers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.units.UnitSight;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationTable {

    private final JdbcClient database;

    OrganisationTable(JdbcClient database) {
        this.database = database;
    }

    void add(Organisation added, UUID by, Instant at) {
        database.sql("""
                        insert into prevention.organisation (id, unit, name, what, office, made_at, made_by)
                        values (:id, :unit, :name, :what, :office, :at, :by)
                        """)
                .param("id", added.id())
                .param("unit", added.unit())
                .param("name", added.name())
                .param("what", added.what())
                .param("office", added.office())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void change(Organisation changed) {
        database.sql("update prevention.organisation set name = :name, what = :what, office = :office where id = :id")
                .param("id", changed.id())
                .param("name", changed.name())
                .param("what", changed.what())
                .param("office", changed.office())
                .update();
    }

    void retire(UUID id, boolean retired) {
        database.sql("update prevention.organisation set retired = :retired where id = :id")
                .param("id", id)
                .param("retired", retired)
                .update();
    }

    Optional<Organisation> find(UUID id, UUID unit) {
        return database.sql("select * from prevention.organisation where id = :id and unit = :unit")
                .param("id", id)
                .param("unit", unit)
                .query(OrganisationTable::organisation)
                .optional();
    }

    long count(UnitSight sight) {
        return database.sql("select count(*) from prevention.organisation where " + UnitSight.on("unit"))
                .params(sight.parameters())
                .query(Long.class)
                .single();
    }

    List<Organisation> page(UnitSight sight, Paging paging) {
        return database.sql("select * from prevention.organisation where " + UnitSight.on("unit")
                        + " order by retired, name, id limit :size offset :offset")
                .params(sight.parameters())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(OrganisationTable::organisation)
                .list();
    }

    /** Those that help one of the units now. */
    List<Organisation> of(Collection<UUID> units) {
        return database.sql("""
                        select * from prevention.organisation where unit = any(:units) and not retired order by name, id limit 200
                        """)
                .param("units", units.toArray(UUID[]::new))
                .query(OrganisationTable::organisation)
                .list();
    }

    private static Organisation organisation(ResultSet row, int index) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                row.getString("name"),
                row.getString("what"),
                row.getString("office"),
                row.getBoolean("retired"));
    }
}
