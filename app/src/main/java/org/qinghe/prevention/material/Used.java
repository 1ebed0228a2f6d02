package org.qinghe.prevention.material;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What an event took of one material.
 *
 * @param worth in yuan
 */
record Used(UUID material, String name, String measure, long quantity, BigDecimal worth) {}
