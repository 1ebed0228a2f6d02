package org.qinghe.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.qinghe.places.Area;

/**
 * The monthly values of the county and its townships, with what is wrong with them on purpose.
 *
 * @param geography the areas
 * @param seed the same seed gives the same values
 */
record MonthlyHistory(DemoGeography geography, long seed) {

    private static final int NEWEST = DemoSignals.MONTHS - 1;

    /** A value's place: months are counted from 0, the oldest. */
    record Cell(String indicator, String area, int month) {}

    /** Every value as it was first handed in. */
    Map<Cell, Double> handedIn() {
        var values = values();
        var townships = geography.townships().stream().map(Area::code).toList();
        var mistyped = new Cell(DemoFlaws.MISTYPED, townships.get(DemoFlaws.MISTYPED_IN), NEWEST);
        values.computeIfPresent(mistyped, (cell, value) -> DemoFlaws.mistyped(value));
        var contradicted = new Cell(DemoFlaws.CONTRADICTED, townships.get(DemoFlaws.CONTRADICTORY_IN), NEWEST);
        values.put(
                new Cell(DemoFlaws.CONTRADICTORY, contradicted.area(), NEWEST),
                values.getOrDefault(contradicted, 0.0) + 4);
        values.computeIfPresent(corrected(), (cell, value) -> (double) Math.round(value * 0.4));
        values.keySet()
                .removeIf(cell -> cell.month() == NEWEST
                        && DemoFlaws.SILENT.contains(townships.indexOf(cell.area()))
                        && isOfTownships(cell.indicator()));
        return values;
    }

    /** What was corrected afterwards. */
    Map<Cell, Double> corrections() {
        var corrected = corrected();
        return Map.of(corrected, values().getOrDefault(corrected, 0.0));
    }

    private Cell corrected() {
        return new Cell(
                DemoFlaws.CORRECTED,
                geography.townships().get(DemoFlaws.CORRECTED_IN).code(),
                NEWEST - 1);
    }

    private static boolean isOfTownships(String indicator) {
        return DemoSignals.MONTHLY.stream()
                        .anyMatch(report ->
                                report.byTownship() && report.indicator().equals(indicator))
                || DemoSignals.LEVELS.stream()
                        .anyMatch(
                                level -> level.byTownship() && level.indicator().equals(indicator));
    }

    private Map<Cell, Double> values() {
        var values = new LinkedHashMap<Cell, Double>();
        for (var report : DemoSignals.MONTHLY) {
            for (var area : areas(report.byTownship())) {
                var chance = chance(report.indicator(), area);
                months().forEach(month -> values.put(
                        new Cell(report.indicator(), area.code(), month),
                        report.draw(chance, month, area.population().orElse(0L))));
            }
        }
        for (var level : DemoSignals.LEVELS) {
            for (var area : areas(level.byTownship())) {
                var chance = chance(level.indicator(), area);
                months().forEach(month -> values.put(
                        new Cell(level.indicator(), area.code(), month),
                        level.draw(
                                chance,
                                month,
                                area.population().orElse(0L),
                                values.getOrDefault(new Cell(level.of(), area.code(), month), 0.0))));
            }
        }
        return values;
    }

    private static IntStream months() {
        return IntStream.range(0, DemoSignals.MONTHS);
    }

    private List<Area> areas(boolean byTownship) {
        return byTownship ? geography.townships() : List.of(geography.areas().getFirst());
    }

    private Chance chance(String indicator, Area area) {
        return Chance.seeded(seed ^ (31L * indicator.hashCode() + area.code().hashCode()));
    }
}
