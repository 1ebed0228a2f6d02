package org.qinghe.figures.situation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qinghe.figures.Period;

/**
 * What was reported of a counted indicator in an area, period by period.
 *
 * @param points by the period's first day; periods in which nothing was said have none
 * @param usual how many areas reported in the fullest of these periods
 */
record Course(Map<LocalDate, Point> points, int usual) {

    static final Course NONE = new Course(Map.of(), 0);

    static Course of(List<Tally> tallies) {
        var points = new HashMap<LocalDate, Point>();
        tallies.forEach(tally -> points.put(tally.start(), Point.of(tally)));
        return new Course(
                Map.copyOf(points),
                points.values().stream().mapToInt(Point::reported).max().orElse(0));
    }

    Point at(Period period) {
        return points.getOrDefault(period.start(), Point.NONE);
    }

    boolean fullAt(Period period) {
        return at(period).reported() == usual;
    }
}
