package org.qinghe.oversight.assessment;

import org.qinghe.units.Unit;

/**
 * What a scheme wants to be entered by hand.
 *
 * @param datum what it is of
 * @param shape what is read
 * @param units the sort of units it is about
 */
public record Wanted(Datum.Entered datum, Shape shape, Unit.Kind units) {

    /** What is read. */
    public enum Shape {
        /** A number, such as how often something happened; zero is a number too. */
        AMOUNT,
        /** How many of a sample passed. */
        SHARE,
        /** The mean of a survey and how many answered. */
        MEAN
    }

    static Shape shape(Kind kind) {
        return switch (kind) {
            case Kind.Audit _ -> Shape.SHARE;
            case Kind.Survey _ -> Shape.MEAN;
            case Kind.Counts _, Kind.Tiers _, Kind.Deductions _, Kind.Bonus _, Kind.Veto _, Kind.Aim _ -> Shape.AMOUNT;
        };
    }
}
