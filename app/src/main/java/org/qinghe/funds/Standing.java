package org.qinghe.funds;

import java.math.BigDecimal;

/**
 * How much there is, in yuan.
 *
 * @param budget granted
 * @param committed promised and not yet paid
 * @param spent paid
 */
public record Standing(BigDecimal budget, BigDecimal committed, BigDecimal spent) {

    static final Standing NOTHING = new Standing(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public BigDecimal free() {
        return budget.subtract(committed).subtract(spent);
    }

    Standing plus(Standing other) {
        return new Standing(budget.add(other.budget), committed.add(other.committed), spent.add(other.spent));
    }

    /** The share of the budget that is paid. */
    public double done() {
        return Money.share(spent, budget);
    }
}
