package org.qinghe.staff;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a worker learnt in a year, and on paper until now.
 *
 * @param trainings attended in the year
 * @param hours of teaching in them
 * @param certificates that hold now
 * @param ending certificates that end soon or ended and were not renewed
 */
public record WorkersLearning(
        UUID account, String name, int trainings, BigDecimal hours, int certificates, int ending) {}
