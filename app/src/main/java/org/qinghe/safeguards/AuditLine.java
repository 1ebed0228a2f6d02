package org.qinghe.safeguards;

import java.time.Instant;

/** An entry of the trail as people read it. */
public record AuditLine(long number, Instant at, String actor, String action, String subject, String details) {}
