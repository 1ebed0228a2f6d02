package org.qinghe.work.plan;

import java.time.LocalDate;

/**
 * What the figures say of an objective.
 *
 * @param value twelve months of an additive count, else the newest value, in the indicator's unit of measure
 * @param until the last day of the newest period in it
 */
public record Reading(double value, LocalDate until) {}
