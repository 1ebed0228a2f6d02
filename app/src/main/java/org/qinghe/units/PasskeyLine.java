package org.qinghe.units;

import java.time.Instant;

/**
 * A passkey as its holder sees it.
 *
 * @param id its credential's id, base 64 for addresses
 * @param label what its holder called it
 */
public record PasskeyLine(String id, String label, Instant created, Instant lastUsed) {}
