package org.qinghe.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * A shape cut into tiles of similar size by a Voronoi diagram, evened out by moving each site to the middle of its tile
 * (Lloyd, "Least squares quantization in PCM", IEEE Transactions on Information Theory 28 (1982) 129–137).
 *
 * @param tiles from north to south
 */
record Tiling(List<Polygon> tiles) {

    private static final int ROUNDS = 6;
    private static final int TRIES = 200;

    /** Cuts the shape into that many tiles; tries again where a bend of the outline splits one of them. */
    static Tiling of(Polygon shape, int count, RandomGenerator random) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var sites = scattered(shape, count, random);
            for (int round = 0; round < ROUNDS; round++) {
                sites = cut(shape, sites).stream()
                        .map(tile -> tile.getCentroid().getCoordinate())
                        .toList();
            }
            var tiles = cut(shape, sites);
            if (tiles.size() == count && tiles.stream().allMatch(Polygon.class::isInstance)) {
                return new Tiling(tiles.stream()
                        .map(Polygon.class::cast)
                        .sorted(Comparator.comparingDouble(
                                (Polygon tile) -> -tile.getCentroid().getY()))
                        .toList());
            }
        }
        throw new IllegalStateException("no tiling with " + count + " whole tiles in " + TRIES + " tries");
    }

    private static List<Coordinate> scattered(Polygon shape, int count, RandomGenerator random) {
        var box = shape.getEnvelopeInternal();
        var sites = new ArrayList<Coordinate>();
        while (sites.size() < count) {
            var site = new Coordinate(
                    random.nextDouble(box.getMinX(), box.getMaxX()), random.nextDouble(box.getMinY(), box.getMaxY()));
            if (shape.contains(shape.getFactory().createPoint(site))) {
                sites.add(site);
            }
        }
        return sites;
    }

    private static List<Geometry> cut(Polygon shape, List<Coordinate> sites) {
        var diagram = new VoronoiDiagramBuilder();
        diagram.setSites(sites);
        var clip = shape.getEnvelopeInternal().copy();
        clip.expandBy(clip.getWidth());
        diagram.setClipEnvelope(clip);
        var cells = diagram.getDiagram(shape.getFactory());
        var tiles = new ArrayList<Geometry>();
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            tiles.add(cells.getGeometryN(i).intersection(shape));
        }
        return tiles;
    }
}
