package org.qinghe.units;

/**
 * Which units are asked for.
 *
 * @param words a part of a name or the beginning of a code; empty text is all
 * @param kind the name of a kind, or empty text
 */
public record UnitSearch(String words, String kind) {}
