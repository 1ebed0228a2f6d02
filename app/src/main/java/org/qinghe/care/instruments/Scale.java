package org.qinghe.care.instruments;

/**
 * What the answers come to.
 *
 * @param name the scale, such as {@code total} or a substance
 * @param score the sum
 * @param most the highest possible sum
 * @param band the risk band in {@code care.band.<band>}
 */
public record Scale(String name, int score, int most, String band) {}
