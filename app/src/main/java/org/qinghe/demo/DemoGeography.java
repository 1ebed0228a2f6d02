package org.qinghe.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;

/**
 * The fictional county's map: one county, 28 townships, 240 villages. It lies in the sea off Africa, where latitude and
 * longitude are zero, so that nobody can take it for a real place.
 *
 * @param areas every area, parents first
 * @param boundaries the outline of each area by its code; villages tile their township, townships tile the county
 */
record DemoGeography(List<Area> areas, Map<String, Polygon> boundaries) {

    static final String COUNTY = "990101";
    static final int TOWNSHIPS = 28;
    static final int VILLAGES = 240;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double CENTRE = 0.4;
    private static final int OUTLINE_POINTS = 48;

    static DemoGeography generate(long seed) {
        var random = new java.util.SplittableRandom(seed);
        var areas = new ArrayList<Area>();
        var boundaries = new LinkedHashMap<String, Polygon>();
        var outline = outline(random);
        boundaries.put(COUNTY, outline);
        var townships = Tiling.of(outline, TOWNSHIPS, random).tiles();
        for (int number = 0; number < TOWNSHIPS; number++) {
            addTownship(number, townships.get(number), random, areas, boundaries);
        }
        long people = areas.stream()
                .filter(area -> area.level() == AreaLevel.TOWNSHIP)
                .mapToLong(area -> area.population().orElse(0L))
                .sum();
        areas.addFirst(area(COUNTY, AreaLevel.COUNTY, DemoNames.COUNTY, Optional.empty(), outline, people));
        return new DemoGeography(List.copyOf(areas), boundaries);
    }

    static String townshipCode(int number) {
        return COUNTY + String.format(Locale.ROOT, "%03d", 100 + number);
    }

    List<Area> townships() {
        return areas.stream().filter(area -> area.level() == AreaLevel.TOWNSHIP).toList();
    }

    private static void addTownship(
            int number, Polygon shape, RandomGenerator random, List<Area> areas, Map<String, Polygon> boundaries) {
        var code = townshipCode(number);
        int count = VILLAGES / TOWNSHIPS + (number < VILLAGES % TOWNSHIPS ? 1 : 0);
        var villages = Tiling.of(shape, count, random).tiles();
        var inVillages = new ArrayList<Area>();
        for (int village = 0; village < count; village++) {
            var villageCode = code + String.format(Locale.ROOT, "%03d", 200 + village);
            var tile = villages.get(village);
            boundaries.put(villageCode, tile);
            inVillages.add(area(
                    villageCode,
                    AreaLevel.VILLAGE,
                    DemoNames.village(village),
                    Optional.of(code),
                    tile,
                    people(random)));
        }
        boundaries.put(code, shape);
        long people = inVillages.stream()
                .mapToLong(area -> area.population().orElse(0L))
                .sum();
        areas.add(area(code, AreaLevel.TOWNSHIP, DemoNames.township(number), Optional.of(COUNTY), shape, people));
        areas.addAll(inVillages);
    }

    private static long people(RandomGenerator random) {
        return Math.round(Math.exp(7.7 + 0.45 * random.nextGaussian()));
    }

    private static Area area(
            String code, AreaLevel level, DemoNames.Name name, Optional<String> parent, Geometry shape, long people) {
        var centre = shape.getInteriorPoint().getCoordinate();
        return new Area(
                code,
                level,
                name.zh(),
                name.en(),
                parent,
                Optional.of(new Area.Position(centre.y, centre.x)),
                Optional.of(people));
    }

    /** A wobbly circle. */
    private static Polygon outline(RandomGenerator random) {
        double one = random.nextDouble(Math.TAU);
        double two = random.nextDouble(Math.TAU);
        var ring = new Coordinate[OUTLINE_POINTS + 1];
        for (int i = 0; i < OUTLINE_POINTS; i++) {
            double angle = Math.TAU * i / OUTLINE_POINTS;
            double radius = 0.28 + 0.045 * Math.sin(2 * angle + one) + 0.025 * Math.sin(5 * angle + two);
            ring[i] = new Coordinate(CENTRE + 1.2 * radius * Math.cos(angle), CENTRE + radius * Math.sin(angle));
        }
        ring[OUTLINE_POINTS] = ring[0].copy();
        return GEOMETRY.createPolygon(ring);
    }
}
