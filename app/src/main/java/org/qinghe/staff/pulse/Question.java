package org.qinghe.staff.pulse;

/**
 * A question of a survey: a sentence to which one agrees more or less.
 *
 * @param number from 1
 * @param textEn empty where there is none
 */
public record Question(int number, String textZh, String textEn) {}
