package org.qinghe.figures.quality;

import java.util.UUID;
import org.qinghe.figures.Period;

/**
 * Figures that break a rule.
 *
 * @param rule the rule's id
 * @param indicator the indicator to look at first, on the left side
 * @param area the area's code
 * @param period the period
 * @param left the left side
 * @param right the right side
 */
record Contradiction(UUID rule, UUID indicator, String area, Period period, double left, double right) {}
