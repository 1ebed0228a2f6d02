package org.qinghe.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class StoredPlaces implements Places {

    // "union" and not "union all": an area that is met again ends the walk.
    private static final String BELOW = """
            with recursive below as (
                select * from places.area where code = :code or (:code = '' and parent is null)
                union
                select area.* from places.area join below on area.parent = below.code
            )
            """;

    private static final String ABOVE = """
            with recursive above as (
                select * from places.area where code = :code
                union
                select area.* from places.area join above on area.code = above.parent
            )
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    StoredPlaces(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    @Override
    public Optional<Area> find(String code) {
        return database.sql("select * from places.area where code = :code")
                .param("code", code)
                .query(StoredPlaces::area)
                .optional();
    }

    @Override
    public Map<String, Area> findAll(Collection<String> codes) {
        return database
                .sql("select * from places.area where code = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(StoredPlaces::area)
                .list()
                .stream()
                .collect(Collectors.toMap(Area::code, Function.identity()));
    }

    @Override
    public List<Area> within(String code) {
        return database.sql(BELOW + "select * from below order by code")
                .param("code", code)
                .query(StoredPlaces::area)
                .list();
    }

    @Override
    public List<Area> within(String code, AreaLevel level) {
        return database.sql(BELOW + "select * from below where level = :level order by code")
                .param("code", code)
                .param("level", level.name())
                .query(StoredPlaces::area)
                .list();
    }

    @Override
    public List<Area> above(String code) {
        return database.sql(ABOVE + "select * from above order by code")
                .param("code", code)
                .query(StoredPlaces::area)
                .list();
    }

    @Override
    public Map<String, List<Area>> childrenOf(Collection<String> codes) {
        return database
                .sql("select * from places.area where parent = any(:codes) order by code")
                .param("codes", codes.toArray(String[]::new))
                .query(StoredPlaces::area)
                .list()
                .stream()
                .collect(Collectors.groupingBy(area -> area.parent().orElseThrow()));
    }

    @Override
    public List<Area> children(String code) {
        return database.sql(
                        "select * from places.area where parent = :code or (:code = '' and parent is null) order by code")
                .param("code", code)
                .query(StoredPlaces::area)
                .list();
    }

    @Override
    public List<Area> roots() {
        return database.sql("select * from places.area where parent is null order by code")
                .query(StoredPlaces::area)
                .list();
    }

    @Override
    public Set<String> rootsOf(Collection<String> codes) {
        return database.sql("""
                        with recursive above as (
                            select code, parent from places.area where code = any(:codes)
                            union
                            select area.code, area.parent from places.area join above on area.code = above.parent
                        )
                        select code from above where parent is null
                        """)
                .param("codes", codes.toArray(String[]::new))
                .query((row, index) -> row.getString(1))
                .set();
    }

    @Override
    public boolean liesWithin(String code, String ancestor) {
        return ancestor.equals(EVERYWHERE) || reaches(code, ancestor);
    }

    private boolean reaches(String code, String ancestor) {
        return database.sql(ABOVE + "select exists (select from above where code = :ancestor)")
                .param("code", code)
                .param("ancestor", ancestor)
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional
    public void save(Collection<Area> areas) {
        var list = List.copyOf(areas);
        // Nobody else writes meanwhile: two changes that are right by themselves can make a circle together.
        batches.execute("lock table places.area in share row exclusive mode");
        var circles = Circles.among(list, this::findAll);
        if (!circles.isEmpty()) {
            throw new IllegalArgumentException("areas cannot lie in themselves: " + circles.getFirst());
        }
        batches.batchUpdate("""
                insert into places.area (code, level, name_zh, name_en, parent, latitude, longitude, population)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set
                    level = excluded.level, name_zh = excluded.name_zh, name_en = excluded.name_en,
                    parent = excluded.parent, latitude = excluded.latitude, longitude = excluded.longitude,
                    population = excluded.population
                """, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(java.sql.PreparedStatement row, int index) throws SQLException {
                var area = list.get(index);
                row.setString(1, area.code());
                row.setString(2, area.level().name());
                row.setString(3, area.nameZh());
                row.setString(4, area.nameEn());
                row.setString(5, area.parent().orElse(null));
                row.setObject(6, area.position().map(Area.Position::latitude).orElse(null), java.sql.Types.DOUBLE);
                row.setObject(7, area.position().map(Area.Position::longitude).orElse(null), java.sql.Types.DOUBLE);
                row.setObject(8, area.population().orElse(null), java.sql.Types.BIGINT);
            }

            @Override
            public int getBatchSize() {
                return list.size();
            }
        });
    }

    static Area area(ResultSet row, int index) throws SQLException {
        return new Area(
                row.getString("code"),
                AreaLevel.valueOf(row.getString("level")),
                row.getString("name_zh"),
                row.getString("name_en"),
                Optional.ofNullable(row.getString("parent")),
                position(row),
                Optional.ofNullable(row.getObject("population", Long.class)));
    }

    private static Optional<Area.Position> position(ResultSet row) throws SQLException {
        var latitude = row.getObject("latitude", Double.class);
        var longitude = row.getObject("longitude", Double.class);
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(new Area.Position(latitude, longitude));
    }
}
