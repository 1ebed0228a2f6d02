package org.qinghe.units;

import java.time.Instant;

/**
 * One sign-in that is still open.
 *
 * @param browser how the browser names itself, or empty text
 * @param here whether this is the session that asks
 */
public record OpenSession(Instant begun, Instant lastUsed, String browser, boolean here) {}
