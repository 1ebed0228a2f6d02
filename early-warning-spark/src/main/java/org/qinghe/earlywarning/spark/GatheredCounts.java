package org.qinghe.earlywarning.spark;

import java.time.LocalDate;
import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Panel;

/** The counts of one series while they come in, in the order of their periods. Reused: {@link #begin} forgets the last series. */
final class GatheredCounts {

    private static final int USUAL_LENGTH = 600;

    private final Calendar calendar;
    private final Missing missing;
    private Panel.Key key = new Panel.Key("", "");
    private int first;
    private int length;
    private double[] values = new double[USUAL_LENGTH];
    private double[] population = new double[USUAL_LENGTH];
    private boolean populated;

    GatheredCounts(Calendar calendar, Missing missing) {
        this.calendar = calendar;
        this.missing = missing;
    }

    void begin(Panel.Key series) {
        key = series;
        length = 0;
        populated = false;
    }

    void add(InternalRow count) {
        if (count.isNullAt(Gathering.PERIOD)) {
            throw InvalidTable.of(key, "a period is no date");
        }
        LocalDate day = LocalDate.ofEpochDay(count.getInt(Gathering.PERIOD));
        int period = InvalidTable.periodBeginningOn(day, calendar, key);
        first = length == 0 ? period : first;
        if (period < first + length) {
            throw InvalidTable.of(key, day + " comes twice");
        }
        fillUpTo(period);
        append(
                count.isNullAt(Gathering.VALUE) ? unknown() : count.getDouble(Gathering.VALUE),
                count.isNullAt(Gathering.POPULATION) ? Double.NaN : count.getDouble(Gathering.POPULATION));
    }

    private void fillUpTo(int period) {
        if (first + length < period && missing == Missing.REFUSE) {
            throw InvalidTable.of(
                    key,
                    "there is no value for " + calendar.start(first + length)
                            + "; say whether that means none (zero) or not known (unknown)");
        }
        while (first + length < period) {
            append(unknown(), Double.NaN);
        }
    }

    private double unknown() {
        return missing == Missing.ZERO ? 0 : Double.NaN;
    }

    /** Where it is not said, the population is that of the period before. */
    private void append(double value, double people) {
        if (length == values.length) {
            values = Arrays.copyOf(values, 2 * length);
            population = Arrays.copyOf(population, 2 * length);
        }
        boolean carried = Double.isNaN(people) && length > 0;
        values[length] = value;
        population[length] = carried ? population[length - 1] : people;
        populated |= !Double.isNaN(people);
        length++;
    }

    Panel.Series series() {
        double[] counts = InvalidTable.counts(Arrays.copyOf(values, length), key);
        Panel.Series series = new Panel.Series(key, first, counts);
        return populated ? series.withPopulation(Arrays.copyOf(population, length)) : series;
    }
}
