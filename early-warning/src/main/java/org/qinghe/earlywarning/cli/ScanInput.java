package org.qinghe.earlywarning.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.PeriodRange;
import org.qinghe.earlywarning.Place;

/** The counts of one indicator in every area over the same periods, and where the areas lie. */
final class ScanInput {

    private final ScanCommand command;
    private final Input input;
    private final AreasFile areas;
    private final SeriesTable table;
    private final int indicator;

    /** By area, the rows of its first and of its last period. */
    private final Map<String, int[]> ends = new HashMap<>();

    private ScanInput(ScanCommand command, Input input, AreasFile areas, SeriesTable table) {
        this.command = command;
        this.input = input;
        this.areas = areas;
        this.table = table;
        indicator = chosenIndicator();
    }

    static ScanInput read(ScanCommand command) {
        Input.Population population =
                command.needsPopulation() ? Input.Population.READ_IF_THERE : Input.Population.IGNORED;
        Problems problems = new Problems(command.input());
        Input input = Input.read(command.input(), population, command.missing() == Command.Missing.REFUSE, problems);
        SeriesTable table = new SeriesTable(input, Calendars.of(input, problems), command.missing(), problems);
        AreasFile areas = AreasFile.read(
                command.areas(), command.needsPopulation() && !input.hasPopulation(), new Problems(command.areas()));
        ScanInput read = new ScanInput(command, input, areas, table);
        read.checkAreas(problems);
        read.checkStretches(problems);
        return read;
    }

    private int chosenIndicator() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < input.indicators.size(); i++) {
            names.add(input.indicators.text(i));
        }
        String all = String.join(", ", names);
        if (command.indicator().isEmpty()) {
            if (names.size() > 1) {
                throw new BadInput("scan: " + command.input() + " has the indicators " + all
                        + "; say with --indicator which to scan");
            }
            return 0;
        }
        int chosen = names.indexOf(command.indicator().get());
        if (chosen < 0) {
            throw new BadInput("scan: --indicator \"" + command.indicator().get() + "\" is not in " + command.input()
                    + ", only " + all);
        }
        return chosen;
    }

    private void checkAreas(Problems problems) {
        Set<String> unknown = new HashSet<>();
        for (int row = 0; row < input.rows.size(); row++) {
            String area = input.areaText(row);
            if (input.rows.indicator(row) != indicator) {
                continue;
            }
            if (!areas.has(area) && unknown.add(area)) {
                problems.add(input.rows.line(row), "area \"" + area + "\" is not in " + command.areas());
            }
            int[] known = ends.computeIfAbsent(area, a -> new int[2]);
            boolean isNew = known[1] == 0;
            known[0] = isNew || table.period(row) < table.period(known[0] - 1) ? row + 1 : known[0];
            known[1] = isNew || table.period(row) > table.period(known[1] - 1) ? row + 1 : known[1];
        }
        problems.refuse();
    }

    private void checkStretches(Problems problems) {
        if (command.missing() != Command.Missing.REFUSE) {
            return;
        }
        Problems ofAreas = new Problems(command.areas());
        PeriodRange range = panel().range();
        for (AreasFile.Area area : areas.areas) {
            int[] rows = ends.get(area.place().area());
            if (rows == null) {
                ofAreas.add(
                        area.line(),
                        "area \"" + area.place().area() + "\" has no rows in " + command.input()
                                + "; say --missing zero if that means no cases");
                continue;
            }
            checkEnd(rows[0] - 1, range.from(), "begins", problems);
            checkEnd(rows[1] - 1, range.end() - 1, "ends", problems);
        }
        problems.refuse();
        ofAreas.refuse();
    }

    private void checkEnd(int row, int expected, String what, Problems problems) {
        if (table.period(row) != expected) {
            problems.add(
                    input.rows.line(row),
                    "area \"" + input.areaText(row) + "\" " + what + " with " + input.periodText(row) + ", others with "
                            + table.periodText(row, expected)
                            + "; say --missing zero if it had no cases where it has no rows");
        }
    }

    private Panel panel() {
        return table.panels().get(indicator);
    }

    Calendar calendar() {
        return panel().calendar();
    }

    /** Whether noise was added to the counts. */
    boolean isNoisy() {
        return input.isNoisy();
    }

    List<Place> places() {
        return areas.areas.stream().map(AreasFile.Area::place).toList();
    }

    /** In the order of the places, all over the same periods; what was left out is zero, or missing if that was said. */
    Panel complete() {
        Map<String, Panel.Series> known = new HashMap<>();
        panel().series().forEach(series -> known.put(series.key().area(), series));
        PeriodRange range = panel().range();
        List<Panel.Series> complete = new ArrayList<>();
        for (AreasFile.Area area : areas.areas) {
            double[] values = new double[range.length()];
            double[] population = new double[range.length()];
            Panel.Series series = known.get(area.place().area());
            for (int t = 0; t < values.length; t++) {
                double value = series == null ? Double.NaN : series.value(range.from() + t);
                values[t] = Double.isNaN(value) && command.missing() != Command.Missing.NA ? 0 : value;
            }
            fillPopulation(population, area, series, range);
            complete.add(new Panel.Series(
                    new Panel.Key(area.place().area(), input.indicators.text(indicator)),
                    range.from(),
                    values,
                    population));
        }
        return new Panel(calendar(), complete);
    }

    /** From the counts' file if it has a population; before and after an area's rows it is that of the nearest one. */
    private void fillPopulation(
            double[] population,
            AreasFile.Area area,
            Panel.@org.jspecify.annotations.Nullable Series series,
            PeriodRange range) {
        double[] stated = series == null ? null : series.population();
        if (!input.hasPopulation() || series == null || stated == null) {
            Arrays.fill(population, input.hasPopulation() ? Double.NaN : area.population());
            return;
        }
        for (int t = 0; t < population.length; t++) {
            int at = range.from() + t - series.firstPeriod();
            population[t] = stated[Math.clamp(at, 0, stated.length - 1)];
        }
    }
}
