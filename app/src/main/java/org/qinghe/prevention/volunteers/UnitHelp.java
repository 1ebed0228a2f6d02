package org.qinghe.prevention.volunteers;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What volunteers of a unit did in a year, in numbers.
 *
 * @param volunteers how many can be asked now
 * @param trainings how many were held
 * @param shifts in how many somebody was there
 * @param places how often somebody was there
 * @param hours together
 */
public record UnitHelp(UUID unit, int volunteers, int trainings, int shifts, int places, BigDecimal hours) {}
