package org.qinghe.prevention.volunteers;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in a shift that somebody took.
 *
 * @param volunteer who; nothing where they took their agreement back, or it ended
 * @param hours as confirmed afterwards
 */
public record ShiftPlace(UUID id, Optional<UUID> volunteer, Optional<BigDecimal> hours) {}
