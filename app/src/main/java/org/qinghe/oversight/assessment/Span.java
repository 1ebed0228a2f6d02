package org.qinghe.oversight.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Period;

/**
 * The days that are judged, both included.
 *
 * @param first the first day
 * @param last the last day
 */
public record Span(LocalDate first, LocalDate last) {

    public Span {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    public static Span year(int year) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Whether the period ends within the span: a week belongs where its last day lies. */
    public boolean holds(Period period) {
        return !period.lastDay().isBefore(first) && !period.lastDay().isAfter(last);
    }

    public int periods(Frequency frequency) {
        return all(frequency).size();
    }

    /** The periods of that frequency that the span holds, in order. */
    public List<Period> all(Frequency frequency) {
        return Stream.iterate(
                        Period.containing(frequency, first),
                        period -> !period.lastDay().isAfter(last),
                        Period::next)
                .filter(this::holds)
                .toList();
    }
}
