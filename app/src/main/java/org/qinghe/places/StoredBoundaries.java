package org.qinghe.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class StoredBoundaries implements Boundaries {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    StoredBoundaries(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    @Override
    @Transactional
    public void store(Map<String, Geometry> shapes) {
        List<Object[]> rows = new ArrayList<>();
        shapes.forEach((code, shape) -> rows.add(new Object[] {code, new WKBWriter().write(shape)}));
        batches.batchUpdate("""
                insert into places.boundary (area, shape) values (?, ?)
                on conflict (area) do update set shape = excluded.shape
                """, rows);
        for (var level : AreaLevel.values()) {
            findNeighbours(level);
        }
    }

    private void findNeighbours(AreaLevel level) {
        var shapes = shapes(
                "select area, shape from places.boundary join places.area on code = area where level = ?",
                level.name());
        var index = new STRtree();
        shapes.forEach((code, shape) -> index.insert(shape.getEnvelopeInternal(), new Coded(code, shape)));
        List<Object[]> pairs = new ArrayList<>();
        shapes.forEach((code, shape) -> {
            for (Object near : index.query(shape.getEnvelopeInternal())) {
                var other = (Coded) near;
                if (!code.equals(other.code()) && shareBorder(shape, other.shape())) {
                    pairs.add(new Object[] {code, other.code()});
                }
            }
        });
        batches.update("delete from places.neighbour using places.area where code = area and level = ?", level.name());
        batches.batchUpdate("insert into places.neighbour (area, neighbour) values (?, ?)", pairs);
    }

    private record Coded(String code, Geometry shape) {}

    /** Borders drawn by different hands seldom meet to the last digit, so one is widened by some ten metres. */
    private static boolean shareBorder(Geometry one, Geometry other) {
        double wide = 1e-4;
        return one.buffer(wide).intersection(other.getBoundary()).getLength() > 5 * wide;
    }

    @Override
    public Optional<AreaMap> mapBelow(String code) {
        var shapes = shapes("""
                select area, shape from places.boundary join places.area on code = area
                where parent = ? or (? = '' and parent is null) order by area
                """, code, code);
        if (shapes.isEmpty()) {
            return Optional.empty();
        }
        var projection = Projection.around(shapes.values());
        return Optional.of(new AreaMap(
                projection.width(),
                projection.height(),
                shapes.entrySet().stream()
                        .map(each -> projection.shape(each.getKey(), each.getValue()))
                        .toList()));
    }

    @Override
    public Set<String> neighbours(String code) {
        return database.sql("select neighbour from places.neighbour where area = ? order by neighbour")
                .param(code)
                .query((row, index) -> row.getString(1))
                .set();
    }

    private Map<String, Geometry> shapes(String sql, Object... parameters) {
        var shapes = new TreeMap<String, Geometry>();
        batches.query(
                sql,
                row -> {
                    shapes.put(row.getString(1), read(row.getBytes(2)));
                },
                parameters);
        return shapes;
    }

    private static Geometry read(byte[] shape) {
        try {
            return new WKBReader().read(shape);
        } catch (ParseException damaged) {
            throw new IllegalStateException("a stored boundary cannot be read", damaged);
        }
    }
}
