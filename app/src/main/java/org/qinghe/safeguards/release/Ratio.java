package org.qinghe.safeguards.release;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A fraction of whole numbers, so that a probability computed with it is exact.
 *
 * @param numerator not negative
 * @param denominator positive
 */
record Ratio(BigInteger numerator, BigInteger denominator) {

    Ratio {
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException(numerator + "/" + denominator + " is not a fraction of at least 0");
        }
    }

    static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The fraction's whole part. */
    BigInteger floor() {
        return numerator.divide(denominator);
    }

    double value() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
                .doubleValue();
    }
}
