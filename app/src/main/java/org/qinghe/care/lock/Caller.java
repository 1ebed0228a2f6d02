package org.qinghe.care.lock;

import java.util.Optional;
import java.util.UUID;
import org.qinghe.safeguards.Purpose;

/**
 * In whose name a room is open, and what for.
 *
 * @param account the worker, or nobody where the person comes in by their own door
 * @param unit the worker's unit, or the unit that is asked for help
 * @param visitor the person whose own door it is
 */
record Caller(Purpose purpose, Optional<UUID> account, Optional<UUID> unit, Optional<UUID> visitor) {}
