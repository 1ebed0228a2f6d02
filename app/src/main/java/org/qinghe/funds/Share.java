package org.qinghe.funds;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a unit gets, in yuan: the minimum, a part by each factor, and what levelling for townships and villages and rounding
 * add or take. The amount is their sum.
 */
public record Share(
        Claim claim, BigDecimal minimum, Map<Factor, BigDecimal> parts, BigDecimal levelling, BigDecimal amount) {

    public BigDecimal part(Factor factor) {
        return parts.getOrDefault(factor, BigDecimal.ZERO.setScale(2));
    }
}
