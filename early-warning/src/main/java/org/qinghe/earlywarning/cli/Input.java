package org.qinghe.earlywarning.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qinghe.earlywarning.StatedPeriod;
import org.qinghe.earlywarning.csv.CsvReader;
import org.qinghe.earlywarning.csv.TextPool;

/** The input file, read and checked row by row. */
final class Input {

    final Rows rows = new Rows();
    final TextPool areas = new TextPool();
    final TextPool indicators = new TextPool();
    private final TextPool periodTexts = new TextPool();
    private final List<Optional<StatedPeriod>> periods = new ArrayList<>();
    private final String file;
    private final Problems problems;
    private final Population population;
    private final boolean needsValue;
    private boolean noisy;
    private boolean hasPopulation;

    /** What is to be done with the column "population". */
    enum Population {
        IGNORED,
        READ_IF_THERE,
        REQUIRED
    }

    private Input(String file, Problems problems, Population population, boolean needsValue) {
        this.file = file;
        this.problems = problems;
        this.population = population;
        this.needsValue = needsValue;
    }

    /**
     * Reads the whole file.
     *
     * @param needsValue whether every row must have a value
     */
    static Input read(String file, Population population, boolean needsValue, Problems problems) {
        Input input = new Input(file, problems, population, needsValue);
        Source.read(file, problems, input::readAll);
        return input;
    }

    private void readAll(CsvReader csv) throws IOException {
        Columns columns = Columns.find(csv.header(), population == Population.REQUIRED, problems);
        problems.refuse();
        hasPopulation = population != Population.IGNORED && columns.population() >= 0;
        while (csv.next()) {
            if (Source.isRow(csv, columns.count(), problems)) {
                readRow(csv, columns);
            }
        }
        problems.refuse();
        if (rows.size() == 0) {
            throw new BadInput(file + ": the file is empty, there are no rows below the header");
        }
    }

    private void readRow(CsvReader csv, Columns columns) {
        int area = csv.text(columns.area(), areas);
        int period = csv.text(columns.period(), periodTexts);
        int indicator = csv.text(columns.indicator(), indicators);
        if (csv.isEmpty(columns.area())) {
            problems.add(csv.line(), "area is empty");
        }
        if (csv.isEmpty(columns.indicator())) {
            problems.add(csv.line(), "indicator is empty");
        }
        if (parsed(period).isEmpty()) {
            problems.add(
                    csv.line(),
                    "period \"" + periodTexts.text(period)
                            + "\" is not a date like 2026-02-09, nor 2026-W07, 2026-10 or 2026Q3");
        }
        rows.add(
                csv.line(),
                area,
                period,
                indicator,
                value(csv, columns.value()),
                population(csv, columns),
                noise(csv, columns.noiseScale()));
    }

    private Optional<StatedPeriod> parsed(int period) {
        while (periods.size() <= period) {
            periods.add(StatedPeriod.parse(periodTexts.text(periods.size())));
        }
        return periods.get(period);
    }

    private double value(CsvReader csv, int column) {
        if (csv.isEmpty(column)) {
            if (needsValue) {
                problems.add(csv.line(), "value is empty; say --missing zero or --missing na if that is meant");
            }
            return Double.NaN;
        }
        long value = csv.whole(column);
        if (value < 0) {
            problems.add(csv.line(), "value \"" + csv.text(column) + "\" is not a whole number ≥ 0");
        }
        return value;
    }

    private double population(CsvReader csv, Columns columns) {
        if (!hasPopulation) {
            return 1;
        }
        long inhabitants = csv.whole(columns.population());
        if (inhabitants <= 0) {
            problems.add(csv.line(), "population \"" + csv.text(columns.population()) + "\" is not a whole number > 0");
        }
        return inhabitants;
    }

    /**
     * The variance of the noise. The contract does not say what {@code noise_scale} is the scale of; we take it for the scale b
     * of the Laplace mechanism, sensitivity over ε (C. Dwork, F. McSherry, K. Nissim, A. Smith, "Calibrating Noise to
     * Sensitivity in Private Data Analysis", TCC 2006). Its density exp(−|x|/b) / 2b has mean 0 and variance 2b². The discrete
     * Laplace distribution, P(x) ∝ exp(−|x|/b) over the whole numbers (C. L. Canonne, G. Kamath, T. Steinke, "The Discrete
     * Gaussian for Differential Privacy", 2020), has variance 1 / (2 sinh²(1/2b)), which is 2b² − 1/6 and a little: we take
     * 2b² for both. A value that was cut off at zero varies less; the bound is then wider than need be.
     */
    private double noise(CsvReader csv, int column) {
        if (column < 0 || csv.isEmpty(column)) {
            return 0;
        }
        noisy = true;
        String scale = csv.text(column);
        if (!scale.matches("\\d{1,9}(\\.\\d{1,15})?")) {
            problems.add(csv.line(), "noise_scale \"" + scale + "\" is not a number ≥ 0");
            return 0;
        }
        double b = Double.parseDouble(scale);
        return 2 * b * b;
    }

    /** Whether the population was read with each row. */
    boolean hasPopulation() {
        return hasPopulation;
    }

    /** Whether any value carries known noise. */
    boolean isNoisy() {
        return noisy;
    }

    /** The period of a row; all rows have one once the file has been found good. */
    StatedPeriod period(int row) {
        return periods.get(rows.period(row)).orElseThrow();
    }

    String areaText(int row) {
        return areas.text(rows.area(row));
    }

    String indicatorText(int row) {
        return indicators.text(rows.indicator(row));
    }

    String periodText(int row) {
        return periodTexts.text(rows.period(row));
    }
}
