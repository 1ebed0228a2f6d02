package org.qinghe.work.plan;

import java.time.Instant;

/**
 * An objective that was typed wrongly and written anew.
 *
 * @param at when it was corrected
 * @param by who did
 * @param reason why
 * @param before what stood there until then
 */
public record Correction(Instant at, String by, String reason, Objective before) {}
