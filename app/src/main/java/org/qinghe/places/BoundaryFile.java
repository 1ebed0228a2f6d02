package org.qinghe.places;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.qinghe.places.AreaFiles.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads boundaries from GeoJSON (RFC 7946): a feature collection of polygons and multi-polygons in degrees. The area's code
 * is the feature's id or one of the usual properties. All of a file is right, or the faults are named by feature.
 *
 * @param shapes by area code; empty where there are faults
 * @param faults what is wrong, by the number of the feature from 1
 */
record BoundaryFile(Map<String, Geometry> shapes, List<Fault> faults) {

    private static final long LARGEST = 64L << 20;
    private static final int MOST_FAULTS = 200;
    private static final int LONGEST_QUOTED = 80;

    /** Half a million corners, which take some 100 MB while they are looked at. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(2_000_000)
                            .maxNestingDepth(50)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .build();

    private static final List<String> CODES = List.of("code", "area", "area_code", "adcode", "id", "GEOID");
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    static BoundaryFile read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return refused("LARGE", String.valueOf(LARGEST >> 20));
        }
        try {
            var features = JSON.readTree(file).path("features");
            return features.isArray() && !features.isEmpty() ? new Reading().all(features) : refused("FEATURES");
        } catch (JacksonException notJson) {
            return refused("JSON");
        }
    }

    private static BoundaryFile refused(String fault, String... arguments) {
        return new BoundaryFile(
                Map.of(), List.of(new Fault(0, "", "places.boundary.fault." + fault, List.of(arguments))));
    }

    /** What is wrong with one feature. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;
        private final List<String> arguments;

        Wrong(String fault, String... arguments) {
            super("places.boundary.fault." + fault);
            this.arguments = List.of(arguments);
        }
    }

    private static final class Reading {

        private final Map<String, Geometry> shapes = new LinkedHashMap<>();
        private final List<Fault> faults = new ArrayList<>();

        BoundaryFile all(JsonNode features) {
            for (int number = 1; number <= features.size() && faults.size() < MOST_FAULTS; number++) {
                try {
                    take(features.get(number - 1));
                } catch (Wrong wrong) {
                    faults.add(new Fault(number, "", String.valueOf(wrong.getMessage()), wrong.arguments));
                }
            }
            return new BoundaryFile(faults.isEmpty() ? shapes : Map.of(), faults);
        }

        private void take(JsonNode feature) throws Wrong {
            var code = code(feature).orElseThrow(() -> new Wrong("CODE"));
            var shape = geometry(code, feature.path("geometry"));
            var problem = new IsValidOp(shape).getValidationError();
            if (problem != null) {
                var where = problem.getCoordinate();
                throw new Wrong("CROSSES", code, String.valueOf(where.x), String.valueOf(where.y));
            }
            if (shapes.put(code, shape) != null) {
                throw new Wrong("TWICE", code);
            }
        }

        private static Optional<String> code(JsonNode feature) {
            var properties = feature.path("properties");
            return Stream.concat(CODES.stream().map(properties::path), Stream.of(feature.path("id")))
                    .filter(node -> node.isString() || node.isIntegralNumber())
                    .map(node -> node.asString().strip())
                    .filter(text -> !text.isEmpty() && text.length() <= 64)
                    .findFirst();
        }

        private static Geometry geometry(String code, JsonNode geometry) throws Wrong {
            var coordinates = geometry.path("coordinates");
            return switch (geometry.path("type").asString("")) {
                case "Polygon" -> polygon(code, coordinates);
                case "MultiPolygon" -> {
                    if (!coordinates.isArray() || coordinates.isEmpty()) {
                        throw new Wrong("RING", code);
                    }
                    var parts = new ArrayList<Polygon>();
                    for (var part : coordinates) {
                        parts.add(polygon(code, part));
                    }
                    yield GEOMETRY.createMultiPolygon(parts.toArray(Polygon[]::new));
                }
                default -> throw new Wrong("TYPE", code, quoted(geometry.path("type")));
            };
        }

        private static Polygon polygon(String code, JsonNode rings) throws Wrong {
            if (!rings.isArray() || rings.isEmpty()) {
                throw new Wrong("RING", code);
            }
            var holes = new ArrayList<LinearRing>();
            for (int hole = 1; hole < rings.size(); hole++) {
                holes.add(ring(code, rings.get(hole)));
            }
            return GEOMETRY.createPolygon(ring(code, rings.get(0)), holes.toArray(LinearRing[]::new));
        }

        private static LinearRing ring(String code, JsonNode points) throws Wrong {
            if (!points.isArray()) {
                throw new Wrong("RING", code);
            }
            var ring = new Coordinate[points.size()];
            for (int point = 0; point < ring.length; point++) {
                ring[point] = coordinate(code, points.get(point));
            }
            if (ring.length < 4 || !ring[0].equals2D(ring[ring.length - 1])) {
                throw new Wrong("RING", code);
            }
            return GEOMETRY.createLinearRing(ring);
        }

        private static Coordinate coordinate(String code, JsonNode point) throws Wrong {
            double longitude = point.path(0).asDouble(Double.NaN);
            double latitude = point.path(1).asDouble(Double.NaN);
            if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
                throw new Wrong("DEGREES", code, quoted(point));
            }
            return new Coordinate(longitude, latitude);
        }

        private static String quoted(JsonNode node) {
            var text = node.isString() ? node.asString() : node.toString();
            return text.length() <= LONGEST_QUOTED ? text : text.substring(0, LONGEST_QUOTED) + "…";
        }
    }
}
