package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.List;

/**
 * A step from inputs to points; the lines of a criterion add up to its points exactly.
 *
 * @param said what it is
 * @param points what it adds, or takes where negative
 * @param inputs what it rests on, by period and path
 * @param missing how many periods were not reported
 */
public record Line(Said said, BigDecimal points, List<Input> inputs, int missing) {

    public Line {
        inputs = List.copyOf(inputs);
    }

    static Line of(Said said, BigDecimal points) {
        return new Line(said, points, List.of(), 0);
    }
}
