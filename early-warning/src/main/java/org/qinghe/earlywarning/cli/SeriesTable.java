package org.qinghe.earlywarning.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.StatedPeriod;

/** Sorts the rows into series, one for each area and indicator, and finds what stands twice or is missing. */
final class SeriesTable {

    private final Input input;
    private final Calendars calendars;
    private final Command.Missing missing;
    private final int[] seriesOfRow;
    private final int[] periodOfRow;
    /** The period of the series before this row's, or this row's own where it is the first. */
    private final int[] previousOfRow;

    private final List<int[]> rowsOfSeries = new ArrayList<>();
    private final int[] placeInPanel;
    private final List<Panel> panels = new ArrayList<>();

    SeriesTable(Input input, Calendars calendars, Command.Missing missing, Problems problems) {
        this.input = input;
        this.calendars = calendars;
        this.missing = missing;
        seriesOfRow = new int[input.rows.size()];
        periodOfRow = new int[input.rows.size()];
        previousOfRow = new int[input.rows.size()];
        assign();
        rowsOfSeries.forEach(rows -> check(rows, problems));
        problems.refuse();
        placeInPanel = new int[rowsOfSeries.size()];
        build();
    }

    private void assign() {
        Map<Long, Integer> numbers = new HashMap<>();
        List<Integer> sizes = new ArrayList<>();
        for (int row = 0; row < seriesOfRow.length; row++) {
            long key = ((long) input.rows.indicator(row) << 32) | input.rows.area(row);
            boolean same = row > 0
                    && input.rows.indicator(row) == input.rows.indicator(row - 1)
                    && input.rows.area(row) == input.rows.area(row - 1);
            int number = same ? seriesOfRow[row - 1] : numbers.computeIfAbsent(key, k -> numbers.size());
            if (number == sizes.size()) {
                sizes.add(0);
            }
            sizes.set(number, sizes.get(number) + 1);
            seriesOfRow[row] = number;
            Calendar calendar = calendars.of(input.rows.indicator(row));
            periodOfRow[row] = calendar.periodOf(input.period(row).start());
        }
        sizes.forEach(size -> rowsOfSeries.add(new int[size]));
        int[] filled = new int[sizes.size()];
        for (int row = 0; row < seriesOfRow.length; row++) {
            rowsOfSeries.get(seriesOfRow[row])[filled[seriesOfRow[row]]++] = row;
        }
    }

    private void check(int[] rows, Problems problems) {
        sortByPeriod(rows);
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            int before = i == 0 ? row : rows[i - 1];
            previousOfRow[row] = periodOfRow[before];
            int step = periodOfRow[row] - periodOfRow[before];
            if (i > 0 && step == 0) {
                problems.add(input.rows.line(row), name(row) + " stands already in line " + input.rows.line(before));
            } else if (step > 1 && missing == Command.Missing.REFUSE) {
                problems.add(input.rows.line(row), gap(row, before, step - 1));
            }
        }
    }

    /** Ties stay in the order of the file. */
    private void sortByPeriod(int[] rows) {
        boolean sorted = true;
        for (int i = 1; i < rows.length; i++) {
            sorted &= periodOfRow[rows[i - 1]] <= periodOfRow[rows[i]];
        }
        if (!sorted) {
            long[] keys = new long[rows.length];
            for (int i = 0; i < rows.length; i++) {
                keys[i] = ((long) periodOfRow[rows[i]] << 32) + rows[i];
            }
            Arrays.sort(keys);
            for (int i = 0; i < rows.length; i++) {
                rows[i] = (int) keys[i];
            }
        }
    }

    private String name(int row) {
        return "area \"" + input.areaText(row) + "\", period \"" + input.periodText(row) + "\", indicator \""
                + input.indicatorText(row) + "\"";
    }

    private String gap(int row, int before, int length) {
        return name(row) + " follows " + input.periodText(before) + " (line " + input.rows.line(before) + "), so "
                + length + (length == 1 ? " period is" : " periods are")
                + " missing between; say --missing zero or --missing na if that is meant";
    }

    private void build() {
        List<List<Panel.Series>> byIndicator = new ArrayList<>();
        for (int i = 0; i < input.indicators.size(); i++) {
            byIndicator.add(new ArrayList<>());
        }
        for (int number = 0; number < rowsOfSeries.size(); number++) {
            int[] rows = rowsOfSeries.get(number);
            List<Panel.Series> siblings = byIndicator.get(input.rows.indicator(rows[0]));
            placeInPanel[number] = siblings.size();
            siblings.add(series(rows));
        }
        for (int i = 0; i < byIndicator.size(); i++) {
            panels.add(new Panel(calendars.of(i), byIndicator.get(i)));
        }
    }

    private Panel.Series series(int[] rows) {
        int first = periodOfRow[rows[0]];
        int length = periodOfRow[rows[rows.length - 1]] - first + 1;
        double filler = missing == Command.Missing.ZERO ? 0 : Double.NaN;
        double[] values = new double[length];
        double[] population = new double[length];
        double[] noise = input.isNoisy() ? new double[length] : null;
        Arrays.fill(values, filler);
        Arrays.fill(population, Double.NaN);
        for (int row : rows) {
            double value = input.rows.value(row);
            values[periodOfRow[row] - first] = Double.isNaN(value) ? filler : value;
            population[periodOfRow[row] - first] = input.rows.population(row);
            if (noise != null) {
                noise[periodOfRow[row] - first] = input.rows.noise(row);
            }
        }
        carryForward(population);
        Panel.Key key = new Panel.Key(input.areaText(rows[0]), input.indicatorText(rows[0]));
        return new Panel.Series(key, first, values, population, noise);
    }

    /** A period that was filled in has the population of the one before. */
    private static void carryForward(double[] population) {
        for (int i = 1; i < population.length; i++) {
            population[i] = Double.isNaN(population[i]) ? population[i - 1] : population[i];
        }
    }

    /** One panel for each indicator, by its number. */
    List<Panel> panels() {
        return panels;
    }

    Panel panel(int row) {
        return panels.get(input.rows.indicator(row));
    }

    /** The place of the row's series in its panel. */
    int place(int row) {
        return placeInPanel[seriesOfRow[row]];
    }

    int period(int row) {
        return periodOfRow[row];
    }

    /** Where the periods begin that stand between this row and the one before in its series. */
    int firstFilled(int row) {
        return Math.min(previousOfRow[row] + 1, periodOfRow[row]);
    }

    /** How a period of the row's series is written. */
    String periodText(int row, int period) {
        StatedPeriod.Form form = input.period(row).form();
        return period == periodOfRow[row]
                ? input.periodText(row)
                : StatedPeriod.text(form, panel(row).calendar().start(period));
    }
}
