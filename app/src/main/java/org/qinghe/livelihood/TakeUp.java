package org.qinghe.livelihood;

import java.time.YearMonth;

/**
 * How an offer was taken up in a month.
 *
 * @param asked how many people asked for it
 * @param taken how many of them took it up; never more than asked
 */
public record TakeUp(YearMonth month, int asked, int taken) {}
