package org.qinghe.oversight.effect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.figures.Period;
import org.qinghe.work.Bilingual;

/**
 * What a study compares: which counts of which areas in which periods.
 *
 * @param title how it is called
 * @param response the response it is about, unless areas and start were chosen freely
 * @param indicator what is counted
 * @param treated the codes of the areas of the response
 * @param controls the codes of the areas to compare with
 * @param span the periods
 * @param slope whether the trend may change too, not only the level
 * @param also what else happened at the same time, in words, or empty text
 */
public record Design(
        Bilingual title,
        Optional<UUID> response,
        UUID indicator,
        List<String> treated,
        List<String> controls,
        Span span,
        boolean slope,
        String also) {

    public Design {
        treated = List.copyOf(treated);
        controls = List.copyOf(controls);
    }

    /**
     * The periods before and after; those between are left out.
     *
     * @param first the first period
     * @param lastBefore the last one before
     * @param firstAfter the first one after
     * @param last the last one
     * @param began the day on which it began
     * @param rise the first period of the rise that it answered to
     */
    public record Span(
            Period first, Period lastBefore, Period firstAfter, Period last, LocalDate began, Optional<Period> rise) {

        Timing timing() {
            return new Timing(
                    index(last) + 1,
                    index(lastBefore) + 1,
                    index(firstAfter),
                    switch (first.frequency()) {
                        case DAY -> 365.25;
                        case WEEK -> 365.25 / 7;
                        case MONTH -> 12;
                        case QUARTER -> 4;
                        case YEAR -> 1;
                    });
        }

        int index(Period period) {
            return Math.toIntExact(first.stepsTo(period));
        }

        public Period period(int index) {
            return first.plus(index);
        }

        /** Whether periods of the rise count as before, so that a mere return to the usual looks like an effect. */
        public boolean countsTheRise() {
            return rise.filter(period -> period.compareTo(lastBefore) <= 0).isPresent();
        }
    }
}
