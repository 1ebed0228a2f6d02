package org.qinghe.funds;

/**
 * A number of a year.
 *
 * @param value the number
 * @param reported how many values it is made of
 * @param expected how many there would be if every area had reported every period
 */
public record YearFigure(double value, int reported, int expected) {

    public boolean complete() {
        return reported >= expected;
    }
}
