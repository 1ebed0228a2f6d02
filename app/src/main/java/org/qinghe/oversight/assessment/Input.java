package org.qinghe.oversight.assessment;

import java.util.UUID;
import org.qinghe.figures.Period;

/**
 * A figure, task, finding or entry that a point may rest on.
 *
 * @param unit whose it is
 * @param datum what it is of
 * @param period when it was
 * @param reading what was read
 * @param path the page where a reader sees it with its history; empty text where there is none
 */
public record Input(UUID unit, Datum datum, Period period, Reading reading, String path) {}
