package org.qinghe.figures.quality;

import java.util.UUID;
import org.qinghe.figures.Period;

/**
 * A value far from what the area usually reports.
 *
 * @param indicator the indicator's id
 * @param area the area's code
 * @param period the period
 * @param value the value
 * @param usual the middle one of the values of the 24 periods before it
 */
record Outlier(UUID indicator, String area, Period period, double value, double usual) {}
