package org.qinghe.safeguards.release;

import org.qinghe.safeguards.release.Release.Hand;

/** An order to prepare every following period likewise. */
public record Standing(String indicator, Rhythm rhythm, Level level, Protection protection, Hand by) {}
