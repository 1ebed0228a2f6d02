package org.qinghe.figures.situation;

import java.util.OptionalDouble;

/**
 * What was reported of one period.
 *
 * @param sum of the reported values; 0 where none was reported
 * @param reported how many areas reported a value
 * @param missing how many said that they have none
 * @param suppressed how many values were withheld by their source
 * @param population how many people the values are about, where every source said so
 * @param own whether the value is the area's own, not a sum of those in it
 */
record Point(double sum, int reported, int missing, int suppressed, OptionalDouble population, boolean own) {

    static final Point NONE = new Point(0, 0, 0, 0, OptionalDouble.empty(), false);

    static Point of(Tally tally) {
        return new Point(
                tally.sum(), tally.reported(), tally.missing(), tally.suppressed(), tally.population(), tally.own());
    }

    boolean known() {
        return reported > 0;
    }
}
