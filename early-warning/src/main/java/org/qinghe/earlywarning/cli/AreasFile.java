package org.qinghe.earlywarning.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qinghe.earlywarning.Place;
import org.qinghe.earlywarning.csv.CsvReader;

/** The file that says where the areas lie. */
final class AreasFile {

    /**
     * One row.
     *
     * @param population {@code NaN} if none is given
     */
    record Area(long line, Place place, double population) {}

    final List<Area> areas = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final Problems problems;
    private final boolean needsPopulation;

    private AreasFile(Problems problems, boolean needsPopulation) {
        this.problems = problems;
        this.needsPopulation = needsPopulation;
    }

    /**
     * Reads the whole file.
     *
     * @param needsPopulation whether each area must have a population here
     */
    static AreasFile read(String file, boolean needsPopulation, Problems problems) {
        AreasFile areas = new AreasFile(problems, needsPopulation);
        Source.read(file, problems, areas::readAll);
        if (areas.areas.isEmpty()) {
            throw new BadInput(file + ": the file is empty, there are no rows below the header");
        }
        return areas;
    }

    private void readAll(CsvReader csv) throws IOException {
        List<String> names = csv.header().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        int area = names.contains("area") ? names.indexOf("area") : names.indexOf("area_code");
        int latitude = names.indexOf("lat");
        int longitude = names.indexOf("lon");
        int population = names.indexOf("population");
        complain(area, "area", names);
        complain(latitude, "lat", names);
        complain(longitude, "lon", names);
        if (needsPopulation && population < 0) {
            problems.add(
                    1,
                    "there is no column \"population\", nor in the file of counts; the Poisson model needs it, the"
                            + " permutation model (--model permutation) does not");
        }
        problems.refuse();
        while (csv.next()) {
            if (Source.isRow(csv, names.size(), problems)) {
                readRow(csv, area, latitude, longitude, population);
            }
        }
    }

    private void complain(int column, String name, List<String> names) {
        if (column < 0) {
            problems.add(1, "there is no column \"" + name + "\", only " + String.join(", ", names));
        }
    }

    private void readRow(CsvReader csv, int area, int latitude, int longitude, int population) {
        String code = csv.text(area);
        Long before = lines.putIfAbsent(code, csv.line());
        if (code.isEmpty()) {
            problems.add(csv.line(), "area is empty");
        } else if (code.contains(";")) {
            problems.add(csv.line(), "area \"" + code + "\" has a semicolon, which stands between areas in the result");
        } else if (before != null) {
            problems.add(csv.line(), "area \"" + code + "\" stands already in line " + before);
        }
        double north = degrees(csv, latitude, "lat", 90);
        double east = degrees(csv, longitude, "lon", 180);
        areas.add(new Area(csv.line(), new Place(code, north, east), population(csv, population)));
    }

    /** 0 if it was no such number, which has then been complained of. */
    private double degrees(CsvReader csv, int column, String name, int most) {
        String text = csv.text(column);
        boolean written = text.matches("[-+]?\\d{1,3}(\\.\\d{1,30})?");
        double degrees = written ? Double.parseDouble(text) : 0;
        if (!written || Math.abs(degrees) > most) {
            problems.add(
                    csv.line(), name + " \"" + text + "\" is not a number of degrees from -" + most + " to " + most);
            return 0;
        }
        return degrees;
    }

    private double population(CsvReader csv, int column) {
        if (!needsPopulation) {
            return Double.NaN;
        }
        long inhabitants = csv.whole(column);
        if (inhabitants <= 0) {
            problems.add(csv.line(), "population \"" + csv.text(column) + "\" is not a whole number > 0");
        }
        return inhabitants;
    }

    boolean has(String area) {
        return lines.containsKey(area);
    }
}
