package org.qinghe.prevention.teaching;

import java.time.Instant;

/**
 * A correction or a withdrawal.
 *
 * @param before what stood there
 * @param by the name of whoever changed it
 */
public record HeldChange(Held before, String reason, Instant at, String by) {}
