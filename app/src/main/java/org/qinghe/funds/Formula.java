package org.qinghe.funds;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How money is divided.
 *
 * @param weights per cent of each factor, together 100
 * @param floor per cent of the whole that goes to units of townships and villages at least
 * @param minimum what every unit gets at least, in yuan
 */
public record Formula(Map<Factor, Integer> weights, int floor, BigDecimal minimum) {

    public int weight(Factor factor) {
        return weights.getOrDefault(factor, 0);
    }
}
