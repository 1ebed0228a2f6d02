package org.qinghe.work.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.qinghe.work.Bilingual;

/**
 * What an area has promised for some years.
 *
 * @param id its id
 * @param title what it is called
 * @param area the code of the area it holds for; empty text is the whole installation
 * @param firstYear the calendar year it begins with
 * @param lastYear the calendar year it ends with, the first one for a plan of one year
 */
public record Plan(UUID id, Bilingual title, String area, int firstYear, int lastYear) {

    static final int MOST_YEARS = 10;

    /** The last day of which the baseline tells. */
    LocalDate dayBefore() {
        return LocalDate.of(firstYear, 1, 1).minusDays(1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(firstYear, 1, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(lastYear, 12, 31);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }
}
