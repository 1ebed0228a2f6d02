package org.qinghe.places;

import java.util.Collection;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Puts degrees on paper: equirectangular, true to scale at the map's middle latitude. */
record Projection(Envelope extent, double scaleX, double scaleY) {

    private static final int WIDTH = 800;
    private static final int MARGIN = 4;
    private static final double SMALLEST_SEEN = 0.4;

    static Projection around(Collection<Geometry> shapes) {
        var extent = new Envelope();
        shapes.forEach(shape -> extent.expandToInclude(shape.getEnvelopeInternal()));
        double scaleX = (WIDTH - 2 * MARGIN) / Math.max(extent.getWidth(), 1e-9);
        return new Projection(extent, scaleX, scaleX / Math.cos(Math.toRadians(extent.centre().y)));
    }

    int width() {
        return WIDTH;
    }

    int height() {
        return (int) Math.ceil(extent.getHeight() * scaleY) + 2 * MARGIN;
    }

    String path(Geometry shape) {
        var seen = DouglasPeuckerSimplifier.simplify(shape, SMALLEST_SEEN / scaleX);
        var path = new StringBuilder();
        for (int part = 0; part < seen.getNumGeometries(); part++) {
            if (seen.getGeometryN(part) instanceof Polygon polygon && !polygon.isEmpty()) {
                ring(polygon.getExteriorRing().getCoordinates(), path);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(polygon.getInteriorRingN(hole).getCoordinates(), path);
                }
            }
        }
        return path.toString();
    }

    AreaMap.Shape shape(String code, Geometry shape) {
        var inside = shape.getInteriorPoint().getCoordinate();
        return new AreaMap.Shape(code, path(shape), (int) Math.round(x(inside)), (int) Math.round(y(inside)));
    }

    private double x(Coordinate point) {
        return MARGIN + (point.x - extent.getMinX()) * scaleX;
    }

    private double y(Coordinate point) {
        return MARGIN + (extent.getMaxY() - point.y) * scaleY;
    }

    private void ring(Coordinate[] ring, StringBuilder path) {
        for (int point = 0; point < ring.length - 1; point++) {
            path.append(point == 0 ? 'M' : 'L')
                    .append(String.format(Locale.ROOT, "%.1f %.1f", x(ring[point]), y(ring[point])));
        }
        path.append('Z');
    }
}
