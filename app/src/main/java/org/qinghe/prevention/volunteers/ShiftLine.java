package org.qinghe.prevention.volunteers;

import java.math.BigDecimal;

/**
 * A shift and how far it came, in numbers.
 *
 * @param event the title of its event, or empty text
 * @param taken how many places are taken
 * @param confirmed how many volunteers were there, as the coordinator confirmed
 * @param hours their hours together
 */
public record ShiftLine(Shift shift, String event, int taken, int confirmed, BigDecimal hours) {}
