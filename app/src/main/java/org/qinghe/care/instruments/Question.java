package org.qinghe.care.instruments;

import java.util.List;

/**
 * A question of an instrument.
 *
 * @param id its number, such as {@code 9}, or substance and number, such as {@code opioids.2}
 * @param values the scores of its answers in the order they are offered
 * @param answers the key of the labels of these answers: {@code care.answers.<answers>.<value>}
 */
public record Question(String id, List<Integer> values, String answers) {}
