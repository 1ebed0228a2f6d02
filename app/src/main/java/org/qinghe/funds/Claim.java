package org.qinghe.funds;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * What speaks for a unit where money is divided.
 *
 * @param code the unit's code, which settles who comes first between equals
 * @param unit the unit's id
 * @param grassroots whether it works for a township or a village
 * @param values a number of at least zero for each factor that has a weight
 */
public record Claim(String code, UUID unit, boolean grassroots, Map<Factor, BigDecimal> values) {

    public BigDecimal value(Factor factor) {
        return values.getOrDefault(factor, BigDecimal.ZERO);
    }
}
