package org.qinghe.safeguards.release;

/** How an indicator is released, from its first table on and for ever. */
record Series(String indicator, Rhythm rhythm, Level level) {}
