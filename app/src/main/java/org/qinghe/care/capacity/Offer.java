package org.qinghe.care.capacity;

import java.util.UUID;

/**
 * Help that a unit offers.
 *
 * @param amount how many places, or how many hours a week
 * @param inUse whether it is offered now
 * @param goingOn how many people have it
 * @param waiting how many wait for it
 */
public record Offer(
        UUID id,
        UUID unit,
        Help help,
        String name,
        Measure measure,
        int amount,
        boolean inUse,
        long goingOn,
        long waiting) {

    /** What is counted. */
    public enum Measure {
        PLACES,
        WEEKLY_HOURS
    }

    /** How much of it is taken, of one; more than one where more is given than there are places. */
    public double taken() {
        return amount == 0 ? 0 : (double) goingOn / amount;
    }
}
