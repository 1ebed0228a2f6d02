package org.qinghe.figures.quality;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.qinghe.figures.Period;
import org.qinghe.figures.ReportState;

/**
 * How good one report is.
 *
 * @param unit the name of the unit that answers for it
 * @param form the form's name
 * @param period of which period
 * @param expected how many cells it has
 * @param given how many of them have a value
 * @param due the last day on which it was in time
 * @param state how it stands
 * @param submitted on which day it came for the first time
 * @param daysLate by how many days it was late, or is by now; 0 where it was in time or is not yet due
 * @param contradictions how many rules its values break
 * @param outliers how many of its values are out of the ordinary
 * @param path where the report is
 */
public record QualityLine(
        String unit,
        String form,
        Period period,
        int expected,
        int given,
        LocalDate due,
        ReportState state,
        Optional<LocalDate> submitted,
        long daysLate,
        int contradictions,
        int outliers,
        String path) {

    static final Comparator<QualityLine> WORST_FIRST = Comparator.comparing(
                    (QualityLine line) -> line.submitted().isPresent() || line.daysLate() == 0)
            .thenComparing(line -> line.missing() == 0)
            .thenComparing(line -> -line.contradictions() - line.outliers())
            .thenComparing(line -> -line.daysLate())
            .thenComparing(
                    QualityLine::period, Comparator.comparing(Period::start).reversed())
            .thenComparing(QualityLine::unit)
            .thenComparing(QualityLine::form);

    /** How many cells have no value, or none where the report is not due yet. */
    public int missing() {
        return awaited() ? 0 : Math.max(0, expected - given);
    }

    /** Whether it has not come and is not due yet: nothing can be missing. */
    public boolean awaited() {
        return submitted.isEmpty() && daysLate == 0;
    }

    /** Whether it came when it was due or earlier. */
    public boolean inTime() {
        return submitted.isPresent() && daysLate == 0;
    }

    /** Whether it should be here and is not. */
    public boolean overdue() {
        return submitted.isEmpty() && daysLate > 0;
    }
}
