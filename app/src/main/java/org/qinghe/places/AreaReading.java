package org.qinghe.places;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.qinghe.places.AreaFiles.Fault;
import org.qinghe.tables.TableRows;
import org.qinghe.tables.UnreadableFile;

/** Reads the rows of a file of areas; each row is an area, the enclosing area may be named beside it. */
final class AreaReading {

    private static final int MOST_FAULTS = 500;
    private static final int MOST_OF_A_CIRCLE = 8;

    private final TableRows rows;
    private final Map<String, AreaRow> areas = new LinkedHashMap<>();
    private final Map<String, String> named = new LinkedHashMap<>();
    private final Map<String, Integer> inThemselves = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private long faultCount;

    private final int code;
    private final int name;
    private final int english;
    private final int level;
    private final int latitude;
    private final int longitude;
    private final int population;
    private final int parent;
    private final int parentName;

    AreaReading(TableRows rows) {
        this.rows = rows;
        var headings = rows.columns().stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT))
                .toList();
        code = place(headings, "area_code", "area", "code", "行政区划代码", "区划代码");
        name = place(headings, "area_name", "name", "行政区划名称", "名称");
        english = place(headings, "name_en");
        level = place(headings, "level", "级别");
        latitude = place(headings, "lat", "latitude", "纬度");
        longitude = place(headings, "lon", "longitude", "经度");
        population = place(headings, "population", "人口");
        parent = place(headings, "parent_code", "county_code", "上级代码");
        parentName = place(headings, "county_name", "上级名称");
    }

    private static int place(List<String> headings, String... names) {
        for (var wanted : names) {
            int place = headings.indexOf(wanted);
            if (place >= 0) {
                return place;
            }
        }
        return -1;
    }

    void readAll() throws IOException, UnreadableFile {
        if (code < 0) {
            fault("area", "places.fault.NO_CODE_COLUMN", String.join(", ", rows.columns()));
            return;
        }
        while (rows.next()) {
            read();
        }
        inThemselves.forEach((key, line) -> fault(line, heading(parent), "places.fault.IN_ITSELF", key));
        if (areas.isEmpty() && faults.isEmpty()) {
            fault("", "places.fault.NO_ROWS");
        }
    }

    private void read() {
        var key = cell(code);
        if (!key.matches("[\\p{L}\\p{N} _./()+&'-]{1,64}")) {
            fault("area", "places.fault.CODE", key);
            return;
        }
        if (name >= 0 && cell(name).isEmpty()) {
            fault(heading(name), "places.fault.NAME", key);
        }
        var row = new AreaRow(
                rows.line(),
                key,
                cell(name),
                cell(english),
                level(key),
                position(),
                population(),
                Optional.of(cell(parent)).filter(text -> !text.isEmpty() && !text.equals(key)));
        var earlier = areas.putIfAbsent(key, row);
        if (earlier != null && !isSamePlace(earlier, row)) {
            fault("area", "places.fault.TWICE", key);
        }
        lookAtParent(key, earlier == null);
        row.parent().filter(code -> parentName >= 0).ifPresent(code -> named.putIfAbsent(code, cell(parentName)));
    }

    /** A city that stands in the list again as a county names itself there; one of its rows has to name another or none. */
    private void lookAtParent(String key, boolean first) {
        if (!cell(parent).equals(key)) {
            inThemselves.remove(key);
        } else if (first) {
            inThemselves.put(key, rows.line());
        }
    }

    /** Chinese cities without counties stand in lists of divisions as a city and again as a county, under one code. */
    private static boolean isSamePlace(AreaRow one, AreaRow other) {
        return one.name().equals(other.name()) && !one.level().equals(other.level());
    }

    private Optional<AreaLevel> level(String key) {
        var text = cell(level);
        if (text.isEmpty()) {
            return AreaCodes.level(key);
        }
        var read = AreaCodes.levelNamed(text);
        if (read.isEmpty()) {
            fault(heading(level), "places.fault.LEVEL", text);
        }
        return read;
    }

    private Optional<Area.Position> position() {
        if (cell(latitude).isEmpty() && cell(longitude).isEmpty()) {
            return Optional.empty();
        }
        var north = degrees(latitude, 90);
        var east = degrees(longitude, 180);
        return north.flatMap(lat -> east.map(lon -> new Area.Position(lat, lon)));
    }

    private Optional<Double> degrees(int column, double most) {
        var text = cell(column);
        if (text.matches("[+-]?\\d{1,3}(\\.\\d{1,18})?") && Math.abs(Double.parseDouble(text)) <= most) {
            return Optional.of(Double.parseDouble(text));
        }
        fault(heading(column), "places.fault.DEGREES", text, String.valueOf((int) most));
        return Optional.empty();
    }

    private Optional<Long> population() {
        var text = cell(population);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("\\d{1,12}(\\.\\d{1,9})?(e\\+?0?\\d)?")) {
            return Optional.of(Math.round(Double.parseDouble(text)));
        }
        fault(heading(population), "places.fault.POPULATION", text);
        return Optional.empty();
    }

    private String cell(int column) {
        return column < 0 ? "" : rows.cell(column);
    }

    private String heading(int column) {
        return column < 0 ? "" : rows.columns().get(column);
    }

    private void fault(String column, String message, String... arguments) {
        fault(rows.line(), column, message, arguments);
    }

    private void fault(int line, String column, String message, String... arguments) {
        faultCount++;
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(line, column, message, List.of(arguments)));
        }
    }

    List<Fault> faults() {
        return faults.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
    }

    long faultCount() {
        return faultCount;
    }

    /**
     * The areas with what is known of them already. An enclosing area that only a code implies is left out where it is nowhere
     * described; one that a row names has to be in the file or stored, and no area may lie in itself, or there are faults.
     */
    List<Area> settled(Function<Collection<String>, Map<String, Area>> lookUp) {
        var enclosing = new HashSet<String>();
        areas.values().forEach(row -> row.candidates().forEach(enclosing::add));
        named.forEach((code, called) -> {
            if (!called.isEmpty() && !areas.containsKey(code)) {
                areas.put(code, AreaRow.named(code, called));
            }
        });
        var wanted = new HashSet<>(areas.keySet());
        wanted.addAll(enclosing);
        var known = lookUp.apply(wanted);
        Predicate<String> exists = code -> areas.containsKey(code) || known.containsKey(code);
        areas.values()
                .forEach(row -> row.parent()
                        .filter(exists.negate())
                        .ifPresent(code -> fault(row.line(), heading(parent), "places.fault.PARENT", code)));
        var settled = areas.values().stream()
                .map(row -> row.area(Optional.ofNullable(known.get(row.code())), exists))
                .toList();
        Circles.among(settled, lookUp).forEach(this::refuse);
        return settled;
    }

    /** Each row that the circle goes through is named, since any of them may be the wrong one. */
    private void refuse(List<String> circle) {
        var shown = circle.stream().limit(MOST_OF_A_CIRCLE).collect(Collectors.toCollection(ArrayList::new));
        if (shown.size() < circle.size()) {
            shown.add("…");
        }
        shown.add(circle.getFirst());
        var way = String.join(" → ", shown);
        circle.stream()
                .flatMap(code -> Optional.ofNullable(areas.get(code)).stream())
                .filter(row -> row.line() > 0)
                .forEach(row -> fault(row.line(), heading(parent), "places.fault.CIRCLE", way));
    }
}
