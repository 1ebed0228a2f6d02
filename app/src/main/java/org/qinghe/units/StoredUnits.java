package org.qinghe.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class StoredUnits implements Units {

    private final JdbcClient database;
    private final Places places;
    private final AuditTrail trail;

    StoredUnits(JdbcClient database, Places places, AuditTrail trail) {
        this.database = database;
        this.places = places;
        this.trail = trail;
    }

    @Override
    public Optional<Unit> find(UUID id) {
        return database.sql("select * from units.unit where id = :id")
                .param("id", id)
                .query(StoredUnits::unit)
                .optional();
    }

    @Override
    public Optional<Unit> findByCode(String code) {
        return database.sql("select * from units.unit where code = :code")
                .param("code", code)
                .query(StoredUnits::unit)
                .optional();
    }

    @Override
    public Map<UUID, Unit> findAll(Collection<UUID> ids) {
        return database
                .sql("select * from units.unit where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(StoredUnits::unit)
                .list()
                .stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    @Override
    public List<Unit> all() {
        return database.sql("select * from units.unit order by code")
                .query(StoredUnits::unit)
                .list();
    }

    @Override
    public List<Unit> within(String area) {
        var codes = places.within(area).stream().map(Area::code).toArray(String[]::new);
        return database.sql("select * from units.unit where area = any(:codes) order by code")
                .param("codes", codes)
                .query(StoredUnits::unit)
                .list();
    }

    @Override
    @Transactional
    public Unit save(String code, String nameZh, String nameEn, Unit.Kind kind, String area) {
        var saved = database.sql("""
                        insert into units.unit (code, name_zh, name_en, kind, area)
                        values (:code, :nameZh, :nameEn, :kind, :area)
                        on conflict (code) do update set
                            name_zh = excluded.name_zh, name_en = excluded.name_en,
                            kind = excluded.kind, area = excluded.area
                        returning *
                        """)
                .param("code", code)
                .param("nameZh", nameZh)
                .param("nameEn", nameEn)
                .param("kind", kind.name())
                .param("area", area)
                .query(StoredUnits::unit)
                .single();
        trail.record("units.saved", "unit/" + code, Map.of("kind", kind.name(), "area", area));
        return saved;
    }

    static Unit unit(ResultSet row, int index) throws SQLException {
        return new Unit(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                Unit.Kind.valueOf(row.getString("kind")),
                row.getString("area"));
    }
}
