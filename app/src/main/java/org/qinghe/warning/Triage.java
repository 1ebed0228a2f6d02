package org.qinghe.warning;

import java.time.Instant;

/**
 * One decision about a warning.
 *
 * @param at when
 * @param name who decided
 * @param decision what
 * @param reason why
 */
public record Triage(Instant at, String name, Warning.State decision, String reason) {}
