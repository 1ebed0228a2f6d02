package org.qinghe.funds;

import java.math.BigDecimal;

/**
 * How remote an area is.
 *
 * @param kilometres by road to the county seat
 * @param origin who says so
 */
public record Distance(BigDecimal kilometres, String origin) {}
