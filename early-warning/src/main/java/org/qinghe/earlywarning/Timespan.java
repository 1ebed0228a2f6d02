package org.qinghe.earlywarning;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days between which periods begin that are to be evaluated.
 *
 * @param from no period that begins before; without it, every period with enough history
 * @param to no period that begins after
 */
public record Timespan(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Every period with enough history. */
    public static final Timespan ALL = new Timespan(Optional.empty(), Optional.empty());

    /** The periods of a series of the panel; with a first day also those that lack history, of which is said that they do. */
    public PeriodRange evaluated(Detector detector, Panel panel, int series) {
        Calendar calendar = panel.calendar();
        Panel.Series stretch = panel.series(series);
        int possible = from.isPresent()
                ? stretch.firstPeriod()
                : detector.evaluable(panel, series).from();
        int first = Math.max(possible, from.map(calendar::firstSince).orElse(possible));
        int end = to.map(day -> calendar.periodOf(day) + 1).orElse(stretch.endPeriod());
        return new PeriodRange(first, Math.max(first, Math.min(end, stretch.endPeriod())));
    }
}
