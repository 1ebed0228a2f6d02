package org.qinghe.funds;

import java.math.BigDecimal;
import java.util.Map;

/** How remote areas are, for whoever compares units with others of their like. */
public interface Remoteness {

    /** Kilometres by road to the county seat, by the area's code; areas of which nobody said it are missing. */
    Map<String, BigDecimal> kilometres();
}
