package org.qinghe.earlywarning.cli;

import java.util.List;
import java.util.Locale;

/**
 * Where the columns stand in the file.
 *
 * @param population -1 if there is none
 * @param noiseScale -1 if there is none
 * @param count how many columns the header has
 */
record Columns(int area, int period, int indicator, int value, int population, int noiseScale, int count) {

    static Columns find(List<String> header, boolean needsPopulation, Problems problems) {
        List<String> names = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String name : List.of("area", "area_code", "period", "indicator", "value", "population", "noise_scale")) {
            if (names.indexOf(name) != names.lastIndexOf(name)) {
                problems.add(1, "two columns are called \"" + name + "\"");
            }
        }
        Columns columns = new Columns(
                Math.max(names.indexOf("area"), names.contains("area") ? -1 : names.indexOf("area_code")),
                names.indexOf("period"),
                names.indexOf("indicator"),
                names.indexOf("value"),
                names.indexOf("population"),
                names.indexOf("noise_scale"),
                names.size());
        columns.complain(needsPopulation, names, problems);
        return columns;
    }

    private void complain(boolean needsPopulation, List<String> names, Problems problems) {
        complain(area, "area", names, problems);
        complain(period, "period", names, problems);
        complain(indicator, "indicator", names, problems);
        complain(value, "value", names, problems);
        if (needsPopulation) {
            complain(population, "population", names, problems);
        }
    }

    private static void complain(int column, String name, List<String> names, Problems problems) {
        if (column < 0) {
            problems.add(1, "there is no column \"" + name + "\", only " + String.join(", ", names));
        }
    }
}
