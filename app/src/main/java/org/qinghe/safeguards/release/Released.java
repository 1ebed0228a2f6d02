package org.qinghe.safeguards.release;

import java.util.UUID;

/** A table was let go. Published after the commit; the table itself is asked of {@link Releases}. */
public record Released(UUID release) {}
