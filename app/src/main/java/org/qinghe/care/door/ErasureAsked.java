package org.qinghe.care.door;

import java.time.Instant;

/**
 * A person's wish that their record be deleted.
 *
 * @param done whether it has been carried out
 */
public record ErasureAsked(Instant at, boolean done) {}
