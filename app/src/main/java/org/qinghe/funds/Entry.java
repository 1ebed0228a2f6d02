package org.qinghe.funds;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What was booked on a line.
 *
 * @param id its id
 * @param number its number, as people say it
 * @param line the line's id
 * @param booked what was booked
 * @param at when it was entered
 * @param name who entered it
 * @param open of a commitment, what is neither paid nor taken back; else zero
 * @param takenBack whether a counter-entry takes this one back in full
 */
public record Entry(
        UUID id, long number, UUID line, NewEntry booked, Instant at, String name, BigDecimal open, boolean takenBack) {

    /** Whether a counter-entry may still take something of it back. */
    public boolean correctable() {
        return booked.corrects().isEmpty()
                && switch (booked.kind()) {
                    case BUDGET -> false;
                    case COMMITMENT -> open.signum() > 0;
                    case SPENDING -> !takenBack;
                };
    }
}
