package org.qinghe.units;

/**
 * A unit as the list shows it.
 *
 * @param first who is first responsible, or empty text
 * @param direct who is directly responsible, or empty text
 * @param accounts how many accounts in use work for it
 */
public record UnitLine(Unit unit, String first, String direct, long accounts) {}
