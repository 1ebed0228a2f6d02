package org.qinghe.funds;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/** How units were assessed; whoever assesses offers a bean of it, and without one no weight can be given to results. */
public interface Results {

    /**
     * The published scores of a year, from 0 to 100, by unit; units without a published score are left out. Scores are of
     * units, never of persons.
     */
    Map<UUID, BigDecimal> scores(int year);
}
