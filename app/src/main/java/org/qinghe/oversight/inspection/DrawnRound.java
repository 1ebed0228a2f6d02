package org.qinghe.oversight.inspection;

import java.time.Instant;
import java.util.UUID;

/**
 * One draw of an inspection.
 *
 * @param round 1 for the first, more for a redraw
 * @param reason why it was drawn again; empty text for the first
 * @param name who drew
 */
public record DrawnRound(UUID id, int round, String seed, String reason, Instant at, String name) {}
