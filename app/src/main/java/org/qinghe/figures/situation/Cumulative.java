package org.qinghe.figures.situation;

import java.util.OptionalDouble;

/**
 * The sum from the first period of the year on.
 *
 * @param value the sum, where the indicator adds up over periods and anything was reported
 * @param gaps how many of the periods have no value, or fewer areas than usual
 */
public record Cumulative(OptionalDouble value, int gaps) {

    static final Cumulative NONE = new Cumulative(OptionalDouble.empty(), 0);
}
