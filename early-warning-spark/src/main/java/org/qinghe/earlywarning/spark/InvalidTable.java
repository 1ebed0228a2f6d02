package org.qinghe.earlywarning.spark;

import java.time.LocalDate;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Panel;

/** A table that cannot be evaluated; the message says which column or series, what is wrong and what it must be. */
public final class InvalidTable extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidTable(String message) {
        super(message);
    }

    static InvalidTable of(Panel.Key series, String problem) {
        return new InvalidTable("area \"" + series.area() + "\", indicator \"" + series.indicator() + "\": " + problem);
    }

    /** The period in which the day lies, which must begin on it. */
    static int periodBeginningOn(LocalDate day, Calendar calendar, Panel.Key series) {
        if (!calendar.startsOn(day)) {
            throw of(
                    series,
                    day + " is not the first day of a " + calendar.frequency().code() + " period, as "
                            + calendar.origin() + " is");
        }
        return calendar.periodOf(day);
    }

    /** The values, which must be counts; {@code NaN} where one is not known. */
    static double[] counts(double[] values, Panel.Key series) {
        for (double value : values) {
            if (value < 0 || value == Double.POSITIVE_INFINITY) {
                throw of(series, value + " is not a count");
            }
        }
        return values;
    }
}
