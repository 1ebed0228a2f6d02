package org.qinghe.figures.situation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.qinghe.figures.Period;
import org.qinghe.places.AreaMap;
import org.qinghe.places.MapCell;

/**
 * The areas on a map, in five shades of equally many areas; grey where nothing is known, with the reason.
 *
 * @param shapes their outlines
 * @param parts how they stand
 * @param chosen the period
 * @param saying the reader's language
 */
public record SituationMap(AreaMap shapes, List<Part> parts, Period chosen, Saying saying) {

    private static final int SHADES = 5;

    boolean tellsSomething() {
        return parts.stream().anyMatch(part -> part.shown().isPresent());
    }

    public Map<String, MapCell> cells() {
        var sorted = shown();
        var cells = new HashMap<String, MapCell>();
        for (var part : parts) {
            cells.put(part.area().code(), new MapCell(title(part), shade(part.shown(), sorted), "", false));
        }
        return cells;
    }

    public String lightest() {
        return saying.words().number(shown()[0]);
    }

    public String strongest() {
        var sorted = shown();
        return saying.words().number(sorted[sorted.length - 1]);
    }

    private double[] shown() {
        return parts.stream()
                .map(Part::shown)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
    }

    private String title(Part part) {
        var words = saying.words();
        var name = words.name(part.area().nameZh(), part.area().nameEn());
        var standing = part.standing();
        if (standing.value().isEmpty()) {
            return words.t(standing.suppressed() ? "situation.map.withheld" : "situation.map.unknown", name);
        }
        return part.perHundredThousand().isPresent()
                ? words.t(
                        "situation.map.rate",
                        name,
                        saying.number(standing.value()),
                        saying.number(part.perHundredThousand()))
                : words.t("situation.map.value", name, saying.number(standing.value()));
    }

    /** By how many of the areas lie below. */
    private static int shade(OptionalDouble value, double[] sorted) {
        if (value.isEmpty()) {
            return 0;
        }
        int below = 0;
        while (below < sorted.length && sorted[below] < value.getAsDouble()) {
            below++;
        }
        return 1 + Math.min(SHADES - 1, below * SHADES / sorted.length);
    }
}
