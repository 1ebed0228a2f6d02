package org.qinghe.care.emergency;

import java.time.Instant;
import java.util.UUID;

/** How many reviews a unit has open, how many of them too late, and since when the first waits. */
public record OpenReviews(UUID unit, long open, long overdue, Instant oldest) {}
