package org.qinghe.prevention.volunteers;

import java.math.BigDecimal;

/** A volunteer's confirmed shifts and hours of a year: a total to thank for, never to rank by. */
public record YearOfHelp(int year, int shifts, BigDecimal hours) {}
