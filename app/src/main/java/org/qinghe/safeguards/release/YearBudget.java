package org.qinghe.safeguards.release;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.qinghe.safeguards.release.Protection.Sort;

/**
 * What an indicator's noise may cost in a calendar year, and what it has cost. A period belongs to the year of its first day.
 *
 * <p>Composition: the epsilons of tables with Laplace noise add up (Dwork, McSherry, Nissim and Smith 2006); the rhos of tables
 * with Gaussian noise add up (zero-concentrated differential privacy, Bun and Steinke 2016, lemma 1.7), and rho in all is
 * (epsilon, delta)-differential privacy with epsilon = rho + 2·√(rho·ln(1/delta)) (proposition 1.3). The two are not mixed within
 * a year. No advantage is taken of persons who appear in one period only.
 *
 * @param epsilon the budget as it was set
 * @param allowed the budget in what the noise is accounted in: epsilon or rho
 * @param spent of that
 */
public record YearBudget(
        String indicator, int year, Sort protection, BigDecimal epsilon, BigDecimal allowed, BigDecimal spent) {

    /** One in a million. */
    static final double DELTA = 1e-6;

    /** The most that an accounting unit may add up to. */
    static BigDecimal allowed(Sort protection, BigDecimal epsilon) {
        if (protection == Sort.LAPLACE) {
            return epsilon;
        }
        double root = Math.sqrt(Math.log(1 / DELTA));
        double rho = Math.pow(Math.sqrt(root * root + epsilon.doubleValue()) - root, 2);
        return new BigDecimal(rho, MathContext.DECIMAL64).setScale(6, RoundingMode.DOWN);
    }

    public BigDecimal left() {
        return allowed.subtract(spent);
    }

    /** What was spent, as an epsilon. */
    public double spentEpsilon() {
        double amount = spent.doubleValue();
        return protection == Sort.LAPLACE ? amount : amount + 2 * Math.sqrt(amount * Math.log(1 / DELTA));
    }

    /** An amount without zeros at its end. */
    public String text(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    boolean suffices(BigDecimal strength) {
        return strength.compareTo(left()) <= 0;
    }
}
