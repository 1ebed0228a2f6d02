package org.qinghe.care.people;

import java.time.Instant;
import java.util.UUID;
import org.qinghe.safeguards.Purpose;

/** Something a person agrees to now: that this unit works for that purpose, with sensitive information or without, until then. */
public record Agreed(UUID unit, Purpose purpose, boolean sensitive, Instant until) {}
