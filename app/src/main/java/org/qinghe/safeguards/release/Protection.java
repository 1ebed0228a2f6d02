package org.qinghe.safeguards.release;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a table is protected.
 *
 * @param strength the least number of people behind a count that is shown; or the epsilon of Laplace noise; or the rho of
 *     Gaussian noise
 */
public record Protection(Sort sort, BigDecimal strength) {

    /** Ways of protecting. In words {@code safeguards.release.protection.<NAME>}. */
    public enum Sort {
        /** Small counts are hidden, and with them what would give them away. */
        MINIMUM_CELL("3", "100", 0),
        /** Discrete Laplace noise: a table is epsilon-differentially private, and the epsilons of a year add up. */
        LAPLACE("0.01", "10", 4),
        /** Discrete Gaussian noise: a table is rho-zero-concentrated differentially private, and the rhos of a year add up. */
        GAUSSIAN("0.0001", "10", 6);

        private final BigDecimal least;
        private final BigDecimal most;
        private final int digits;

        Sort(String least, String most, int digits) {
            this.least = new BigDecimal(least);
            this.most = new BigDecimal(most);
            this.digits = digits;
        }

        public BigDecimal least() {
            return least;
        }

        public BigDecimal most() {
            return most;
        }

        /** Whether a strength is one that this sort knows. */
        boolean knows(BigDecimal strength) {
            return strength.compareTo(least) >= 0
                    && strength.compareTo(most) <= 0
                    && strength.stripTrailingZeros().scale() <= digits;
        }

        /** Whether it draws on the budget of the year. */
        public boolean isNoise() {
            return this != MINIMUM_CELL;
        }
    }

    public Protection {
        if (!sort.knows(strength)) {
            throw new IllegalArgumentException(sort + " has no strength " + strength);
        }
        strength = strength.setScale(sort.digits, RoundingMode.UNNECESSARY);
    }

    public static Protection minimumCell(int people) {
        return new Protection(Sort.MINIMUM_CELL, BigDecimal.valueOf(people));
    }

    public static Protection laplace(String epsilon) {
        return new Protection(Sort.LAPLACE, new BigDecimal(epsilon));
    }

    public static Protection gaussian(String rho) {
        return new Protection(Sort.GAUSSIAN, new BigDecimal(rho));
    }

    /** The strength without zeros at its end. */
    public String text() {
        return strength.stripTrailingZeros().toPlainString();
    }
}
